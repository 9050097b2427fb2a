package tunebook.math;

import org.apache.commons.math3.special.Erf;

/** The error function erf(x) = 2/√π ∫_0^x exp(-t²) dt, to about 15 digits. */
public final class ErrorFunction {
    private ErrorFunction() {}

    /** The value at x, from -1 to 1; NaN at NaN. */
    public static double of(double x) {
        return Erf.erf(x);
    }
}
