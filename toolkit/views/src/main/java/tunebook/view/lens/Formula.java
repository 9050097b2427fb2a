package tunebook.view.lens;

import tunebook.objective.Objective;

/** Names and formulas of objectives as plain text. */
final class Formula {
    private static final int LONGEST = 16;

    private Formula() {}

    /** {@code "ravine 0.1x² + 2y²"}; without a formula that is long or needs more than powers, the name alone. */
    static String named(Objective objective) {
        var plain = plain(objective.formula());
        var name = objective.name().replace('_', ' ');
        return plain.isEmpty() ? name : name + " " + plain;
    }

    private static String plain(String latex) {
        var plain = latex.replace("\\left", "")
                .replace("\\right", "")
                .replace("^2", "²")
                .replace("^3", "³")
                .replace("^4", "⁴")
                .replace("-", "−");
        return plain.length() > LONGEST || plain.matches(".*[\\\\{}^_].*") ? "" : plain;
    }
}
