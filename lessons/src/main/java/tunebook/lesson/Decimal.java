package tunebook.lesson;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a person writes them: at most six digits that count, no trailing zeros, no exponent unless far from 1. */
final class Decimal {
    private Decimal() {}

    static String text(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? "NaN" : x > 0 ? "infinity" : "−infinity";
        }
        if (x == 0) {
            return "0";
        }
        var rounded = new BigDecimal(x).round(new MathContext(6)).stripTrailingZeros();
        double size = Math.abs(x);
        var text = size >= 1e-4 && size < 1e7 ? rounded.toPlainString() : rounded.toString();
        return text.replace("-", "−").replace("E−", "e-").replace("E+", "e").replace("E", "e");
    }
}
