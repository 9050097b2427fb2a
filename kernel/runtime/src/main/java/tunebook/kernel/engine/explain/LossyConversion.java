package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number that may not fit into the type that is wanted. */
final class LossyConversion implements Mistake {
    private static final Pattern LOSSY = Pattern.compile("possible lossy conversion from (?<from>\\w+) to (?<to>\\w+)");
    private static final Pattern DECIMAL = Pattern.compile("-?[\\d_]*\\.?[\\d_]+(?:[eE][-+]?\\d+)?[dD]?");
    private static final Pattern LONG = Pattern.compile("-?[\\d_]+[lL]");
    private static final Pattern SIMPLE = Pattern.compile("[\\w.]+(?:\\([^()]*\\))?");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.is("int.number.too.large")) {
            return Optional.of(Explanation.of(
                    "This number is too large for an int, which ends at 2147483647.",
                    "Add L for a long: 10000000000L. Larger still: new java.math.BigInteger(\"...\")"));
        }
        var lossy = LOSSY.matcher(problem.message());
        return problem.is("prob.found.req") && lossy.find()
                ? Optional.of(explanation(problem.text(), lossy.group("from"), lossy.group("to")))
                : Optional.empty();
    }

    private static Explanation explanation(String text, String from, String to) {
        var what = isFraction(from) && !isFraction(to)
                ? TypeName.withArticle(from) + " has decimals, and " + TypeName.withArticle(to)
                        + " has none: they would be lost."
                : TypeName.withArticle(from) + " may be too large or too exact for " + TypeName.withArticle(to) + ".";
        return Explanation.of(Character.toUpperCase(what.charAt(0)) + what.substring(1), hints(text, from, to));
    }

    private static boolean isFraction(String type) {
        return type.equals("double") || type.equals("float");
    }

    private static List<String> hints(String text, String from, String to) {
        var hints = new ArrayList<String>();
        var operand = SIMPLE.matcher(text).matches() ? text : "(" + text + ")";
        if (to.equals("float") && DECIMAL.matcher(text).matches()) {
            return List.of("Add f for a float: " + text.replaceFirst("[dD]$", "") + "f. Or declare it as a double.");
        }
        if (LONG.matcher(text).matches()) {
            hints.add("Leave the L out: " + text.substring(0, text.length() - 1));
        }
        hints.add("Declare it as " + TypeName.withArticle(from) + " to keep all of it.");
        if (text.length() < 40) {
            hints.add(cut(operand, from, to));
        }
        return hints;
    }

    private static String bare(String operand) {
        return operand.startsWith("(") ? operand.substring(1, operand.length() - 1) : operand;
    }

    private static String cut(String operand, String from, String to) {
        if (isFraction(from) && !isFraction(to)) {
            boolean whole = to.equals("int") || to.equals("long");
            return "Cut the decimals off: (" + to + ") " + operand
                    + (whole
                            ? "   Or round: " + (to.equals("int") && from.equals("double") ? "(int) " : "")
                                    + "Math.round(" + bare(operand) + ")"
                            : "");
        }
        return to.equals("int") && from.equals("long")
                ? "Or convert it: Math.toIntExact(" + bare(operand) + ") checks that it fits, (int) " + operand
                        + " does not."
                : "Or convert it: (" + to + ") " + operand;
    }
}
