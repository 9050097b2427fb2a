package tunebook.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people write them: no trailing zeros, no {@code 1.0E-4}; the same in every locale. */
public final class Digits {
    private static final int LONGEST_PLAIN = 6;

    private Digits() {}

    /** All digits: {@code 0.0001}, {@code 1e-8}, {@code 2}, {@code ∞}. Reading it back gives the same double. */
    public static String of(double value) {
        return Double.isFinite(value) ? written(BigDecimal.valueOf(value)) : notFinite(value);
    }

    /** Rounded to so many significant digits, at least 1: {@code 3.142}, {@code -0.00021}, {@code 1.2e9}. */
    public static String of(double value, int significant) {
        return Double.isFinite(value)
                ? written(BigDecimal.valueOf(value).round(new MathContext(significant, RoundingMode.HALF_EVEN)))
                : notFinite(value);
    }

    private static String written(BigDecimal value) {
        var number = value.stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1; // of the first digit
        if (number.signum() == 0) {
            return "0";
        }
        if (exponent >= -LONGEST_PLAIN + 1 && exponent <= LONGEST_PLAIN) {
            return number.toPlainString();
        }
        return number.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }
}
