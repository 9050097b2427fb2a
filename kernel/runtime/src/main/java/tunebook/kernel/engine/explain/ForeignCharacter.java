package tunebook.kernel.engine.explain;

import java.util.Map;
import java.util.Optional;

/** A character that documents have and Java has not: curved quotes, long dashes, wide letters, special blanks. */
final class ForeignCharacter implements Mistake {
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4`\uff07";
    private static final Map<String, String> JAVA = Map.of(
            "\u2013", "-",
            "\u2014", "-",
            "\u2212", "-",
            "\u00d7", "*",
            "\u00f7", "/",
            "\u2264", "<=",
            "\u2265", ">=",
            "\u2260", "!=",
            "\u2026", "...");
    private static final int WIDE_FIRST = 0xff01;
    private static final int WIDE_LAST = 0xff5e;
    private static final int WIDE_TO_LATIN = 0xfee0;

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        int at = problem.position();
        if (!problem.is("illegal.char") || at >= problem.source().length()) {
            return Optional.empty();
        }
        int found = problem.source().codePointAt(at);
        var end = at + Character.charCount(found);
        return Optional.of(explanation(found).at(new Span(at, end)));
    }

    private static Explanation explanation(int found) {
        var sign = Character.toString(found);
        if (Character.isSpaceChar(found) || Character.getType(found) == Character.FORMAT) {
            return Explanation.of(
                    "Here stands a blank that Java does not know (" + Character.getName(found) + ").",
                    "Delete it and type a blank instead. Text copied from pages and documents often has such ones.");
        }
        var sentence = "Java does not know the character " + sign;
        if (DOUBLE_QUOTES.contains(sign)) {
            return Explanation.of(sentence, "Double quotes are straight in Java: \"hello\"");
        }
        if (SINGLE_QUOTES.contains(sign)) {
            return Explanation.of(sentence, "Single quotes are straight in Java: 'c'   Text stands between \" and \"");
        }
        if (found == '#') {
            return Explanation.of(sentence, "A comment begins with //");
        }
        if (found >= WIDE_FIRST && found <= WIDE_LAST) {
            return Explanation.of(
                    sentence, "Write " + (char) (found - WIDE_TO_LATIN) + " with the keyboard set to Latin letters.");
        }
        return Explanation.of(
                sentence,
                JAVA.containsKey(sign) ? "Write " + JAVA.get(sign) + " instead of " + sign : "Delete it, or quote it.");
    }
}
