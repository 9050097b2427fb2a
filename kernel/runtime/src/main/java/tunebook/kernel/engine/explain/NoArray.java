package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Brackets after what is no array. */
final class NoArray implements Mistake {
    private static final Pattern FOUND = Pattern.compile("array required, but (?<type>.+) found");
    private static final Pattern INDEX = Pattern.compile("(?s)\\[(?<index>[^\\[]*)]$");
    private static final Pattern STORED = Pattern.compile("^\\s*=[^=]");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var found = FOUND.matcher(problem.message());
        return isOf(problem) && found.find()
                ? Optional.of(explanation(problem, TypeName.plain(found.group("type"))))
                : Optional.empty();
    }

    static boolean isOf(Problem problem) {
        return problem.is("array.req.but.found");
    }

    private static Explanation explanation(Problem problem, String type) {
        var index = INDEX.matcher(problem.text());
        var inside = index.find() ? index.group("index").strip() : "0";
        var after = problem.source().substring(problem.span().end());
        boolean stored = STORED.matcher(after).find();
        var raw = TypeName.raw(type);
        if (TypeName.isPrimitive(type)) {
            var sentence = TypeName.withArticle(type) + " has no elements to choose from with [" + inside + "].";
            return Explanation.of(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
        }
        var sentence = "[" + inside + "] works on arrays, and this is " + TypeName.withArticle(type) + ".";
        if (raw.equals("String")) {
            return Explanation.of(
                    sentence,
                    stored ? "The characters of a String cannot be changed." : "Write .charAt(" + inside + ")");
        }
        if (raw.endsWith("Map")) {
            return Explanation.of(sentence, stored ? "Write .put(" + inside + ", ...)" : "Write .get(" + inside + ")");
        }
        return raw.endsWith("List")
                ? Explanation.of(sentence, stored ? "Write .set(" + inside + ", ...)" : "Write .get(" + inside + ")")
                : Explanation.of(sentence);
    }
}
