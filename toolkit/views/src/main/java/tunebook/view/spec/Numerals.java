package tunebook.view.spec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a figure writes them: three significant digits, a real minus sign, the same in every country. */
public final class Numerals {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numerals() {}

    /** Three significant digits, without trailing zeros: 0.0098, 4.47, 12300, 1.2e−7. */
    public static String brief(double value) {
        return brief(value, 3);
    }

    /** At most so many significant digits; {@code e} notation under 0.001 and from a million on. */
    public static String brief(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 6) {
            return minus(rounded.stripTrailingZeros().toPlainString());
        }
        var mantissa = rounded.movePointLeft(exponent).stripTrailingZeros();
        return minus(mantissa.toPlainString() + "e" + exponent);
    }

    /** A power of ten with its exponent raised: 10⁻⁴. */
    public static String powerOfTen(int exponent) {
        var raised = new StringBuilder("10");
        if (exponent < 0) {
            raised.append('⁻');
        }
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            raised.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return raised.toString();
    }

    /** The text with real minus signs. */
    static String minus(String number) {
        return number.replace('-', '−');
    }
}
