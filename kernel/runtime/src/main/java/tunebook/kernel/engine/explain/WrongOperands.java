package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An operator between values that it does not work on. */
final class WrongOperands implements Mistake {
    private static final Pattern BINARY = Pattern.compile(
            "binary operator '(?<sign>[^']+)'\\s+first type:\\s+(?<left>[^\\n]+?)\\s+second type:\\s+(?<right>[^\\n]+)");
    private static final Pattern UNARY =
            Pattern.compile("bad operand type (?<type>.+) for unary operator '(?<sign>[^']+)'");
    private static final Pattern INCOMPARABLE = Pattern.compile("incomparable types: (?<left>.+?) and (?<right>.+)$");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var binary = BINARY.matcher(problem.message());
        if (binary.find()) {
            return Optional.of(binary(
                    binary.group("sign"), TypeName.plain(binary.group("left")), TypeName.plain(binary.group("right"))));
        }
        var incomparable = INCOMPARABLE.matcher(problem.message());
        if (incomparable.find()) {
            return Optional.of(binary(
                    "==", TypeName.plain(incomparable.group("left")), TypeName.plain(incomparable.group("right"))));
        }
        var unary = UNARY.matcher(problem.message());
        return unary.find() ? Optional.of(unary(unary.group("sign"), unary.group("type"))) : Optional.empty();
    }

    private static Explanation binary(String sign, String left, String right) {
        var sentence = sign + " does not work between " + TypeName.withArticle(left) + " and "
                + TypeName.withArticle(right) + ".";
        return Explanation.of(sentence, hint(sign, left, right));
    }

    private static String hint(String sign, String left, String right) {
        boolean text = left.equals("String") || right.equals("String");
        if (text && sign.equals("*")) {
            return "To repeat text: \"ab\".repeat(3). To calculate with it: Integer.parseInt(text)";
        }
        if (text && (sign.equals("==") || sign.equals("!="))) {
            return "Make both the same type first: Integer.parseInt(text) or String.valueOf(number)";
        }
        if (text && left.equals(right)) {
            return sign.matches("[<>]=?") ? "Order of text: a.compareTo(b) " + sign + " 0" : "Text is joined by +.";
        }
        if (sign.equals("&&") || sign.equals("||")) {
            return "Each side must be a condition: a > 0 " + sign + " b > 0";
        }
        return TypeName.isPrimitive(left) && TypeName.isPrimitive(right)
                ? "Both sides must be "
                        + (left.equals("boolean") || right.equals("boolean")
                                ? "conditions or both numbers."
                                : "numbers.")
                : "Operators work on numbers; objects have methods for it.";
    }

    private static Explanation unary(String sign, String type) {
        var hint = sign.equals("!") ? "! turns a condition round: compare first, as in x == 0" : "It works on numbers.";
        return Explanation.of(sign + " does not work on " + TypeName.withArticle(type) + ".", hint);
    }
}
