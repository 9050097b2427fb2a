package tunebook.kernel.engine.explain;

import java.util.Optional;
import tunebook.kernel.engine.Lexer;

/** A string, a text block, a character or a comment that has no end. */
final class UnclosedLiteral implements Mistake {
    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.is("unclosed.char.lit")) {
            return Optional.of(character(problem));
        }
        if (problem.is("empty.char.lit")) {
            return Optional.of(Explanation.of(
                    "'' holds no character.", "An empty string is \"\". A blank as a character is ' '."));
        }
        if (problem.is("illegal.text.block.open")) {
            return Optional.of(Explanation.of(
                    "After the opening \"\"\" of a text block, its text begins on the next line.",
                    "Break the line after \"\"\", or use \"...\" for text on one line."));
        }
        return problem.isAny("unclosed.str.lit", "unclosed.text.block", "unclosed.comment", "premature.eof")
                ? Lexer.regions(problem.source()).stream()
                        .filter(region -> !region.closed() && region.end() > problem.statement())
                        .findFirst()
                        .flatMap(region -> unclosed(problem.source(), region))
                : Optional.empty();
    }

    private static Optional<Explanation> unclosed(String source, Lexer.Region region) {
        var whole = new Span(region.start(), region.end());
        return switch (region.kind()) {
            case STRING ->
                Optional.of(Explanation.of(
                                "This string has no closing quote.",
                                "Add \" where the text ends. Text of several lines stands between \"\"\" and \"\"\".")
                        .at(whole));
            case TEXT_BLOCK ->
                Optional.of(Explanation.of(
                                "The text block that begins in line " + whole.line(source) + " is never closed.",
                                "Add \"\"\" where the text ends.")
                        .at(new Span(region.start(), region.start() + 3)));
            case COMMENT ->
                Optional.of(Explanation.of(
                                "The comment that begins in line " + whole.line(source) + " is never closed.",
                                "Add */ where the comment ends.")
                        .at(new Span(region.start(), region.start() + 2)));
            default -> Optional.empty();
        };
    }

    private static Explanation character(Problem problem) {
        int start = problem.position();
        var source = problem.source();
        int lineEnd = source.indexOf('\n', start);
        int limit = lineEnd < 0 ? source.length() : lineEnd;
        int close = source.indexOf('\'', start + 1);
        if (close < 0 || close >= limit) {
            return Explanation.of(
                    "This character has no closing quote.", "One character stands between single quotes: 'a'.");
        }
        var text = source.substring(start + 1, close);
        return Explanation.of(
                        "Single quotes hold one character, and '" + text + "' has "
                                + text.codePointCount(0, text.length()) + ".",
                        "A string stands between double quotes: \"" + text + "\"")
                .at(new Span(start, close + 1));
    }
}
