package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is right in another language: the Java for it. */
final class OtherLanguage implements Mistake {
    private record Phrase(Pattern written, String sentence, String java) {
        static Phrase of(String written, String sentence, String java) {
            return new Phrase(Pattern.compile(written), sentence, java);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            Phrase.of(
                    "^\\s*def\\s+\\w+\\s*\\(",
                    "Java has no def.",
                    "A method begins with the type that it returns:" + " int twice(int n) { return 2 * n; }"),
            Phrase.of(
                    "^\\s*(?:function|func|fn|fun)\\s+\\w+\\s*\\(",
                    "Java has no word for functions.",
                    "A method begins with the type that it returns: int twice(int n) { return 2 * n; }"),
            Phrase.of("^\\s*(?:elif|elsif|elseif)\\b", "Java has no elif.", "Write: else if (condition) { ... }"),
            Phrase.of("^\\s*else\\b", "This else belongs to no if.", "It must follow the } of its if."),
            Phrase.of(
                    "^\\s*for\\s*\\(?\\s*(?:\\w+\\s+)?\\w+\\s+(?:in|of)\\b",
                    "Java's for has no in.",
                    "Over a list: for (var x : list) { ... }   Counting: for (int i = 0; i < 10; i++) { ... }"),
            Phrase.of(
                    "^\\s*(?:if|while|for)\\b[^({]*:\\s*$",
                    "Java has no colon here.",
                    "Write the condition in parentheses and the body in braces: if (x > 3) { ... }"),
            Phrase.of(
                    "^\\s*from\\s+[\\w.]+\\s+import\\b",
                    "Java's import names the class, whole.",
                    "As in: import java.util.List;"),
            Phrase.of(
                    "^\\s*import\\s+\\w+\\s*(?:as\\s+\\w+)?\\s*;?\\s*$",
                    "Java's import names a class, with its package.",
                    "As in: import java.util.List;   A library comes by %maven or %jars."),
            Phrase.of("^\\s*const\\b", "Java has no const.", "A constant is a final variable: final int n = 3;"),
            Phrase.of(
                    "^\\s*print\\s+[\"'\\w]",
                    "print is a method: what it prints stands in parentheses.",
                    "Write System.out.println(...)"),
            Phrase.of(
                    "=\\s*\\[[^\\]]*\\]\\s*;?\\s*$",
                    "Brackets do not make a list.",
                    "A list: List.of(1, 2, 3)   An array: new int[] {1, 2, 3}"),
            Phrase.of(
                    "=\\s*\\{[^{}]*:[^{}]*\\}\\s*;?\\s*$",
                    "Braces do not make a map.",
                    "Write Map.of(\"a\", 1, \"b\", 2)"),
            Phrase.of(
                    "^\\s*\\w+\\s+\\w+\\s*\\[\\s*\\w+\\s*\\]\\s*(?:=|;|$)",
                    "The size of an array stands behind new.",
                    "Write int[] numbers = new int[3];"),
            Phrase.of(
                    "\\bnew\\s+(?:int|long|double|float|char|boolean|byte|short|String)\\s*\\(\\s*\\w+\\s*\\)",
                    "The size of an array stands in square brackets.",
                    "Write new int[3]"),
            Phrase.of(
                    "\\bcase\\b[^:]*$|\\bcase\\s+[^:>]+\\s+[^:>]*;",
                    "After case and its value follows : or ->",
                    "Write case 1 -> ...;   or case 1: ...; break;"),
            Phrase.of(
                    "^\\s*package\\b",
                    "A cell belongs to no package.",
                    "Leave the line out: other cells use the class by its name alone."),
            Phrase.of("\\*\\*", "Java has no operator **.", "Write Math.pow(a, b)"));

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        boolean word = problem.symbol()
                .map(symbol -> symbol.name().startsWith("els") || symbol.name().startsWith("eli"))
                .orElse(false);
        if (!UnclosedBracket.isSyntax(problem) && !problem.is("else.without.if") && !word) {
            return Optional.empty();
        }
        var line = line(problem);
        return PHRASES.stream()
                .filter(phrase -> phrase.written().matcher(line).find())
                .findFirst()
                .map(phrase -> Explanation.of(phrase.sentence(), phrase.java()));
    }

    /** The code of the line that the problem points at, or of the statement up to there, if that is longer. */
    private static String line(Problem problem) {
        var code = tunebook.kernel.engine.Lexer.code(problem.source());
        int at = Math.min(problem.position(), code.length());
        int start = Math.max(problem.statement(), code.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
        int end = code.indexOf('\n', at);
        return code.substring(Math.min(start, code.length()), end < 0 ? code.length() : Math.max(end, start));
    }
}
