package tunebook.lesson;

import tunebook.math.Digits;

/** Numbers as they stand in a message: at most six digits that count, and a minus as long as a plus. */
final class Decimal {
    private static final int SIGNIFICANT = 6;

    private Decimal() {}

    static String text(double x) {
        String digits = Digits.of(x, SIGNIFICANT);
        return digits.startsWith("-") ? "−" + digits.substring(1) : digits;
    }
}
