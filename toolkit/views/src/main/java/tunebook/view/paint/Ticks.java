package tunebook.view.paint;

import java.util.ArrayList;
import java.util.List;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Numerals;
import tunebook.view.spec.Scale;
import tunebook.view.spec.Tick;

/** Round values along an axis: steps of 1, 2 or 5 times a power of ten, or whole decades. */
final class Ticks {
    private Ticks() {}

    /** The axis' own ticks, or ticks at least {@code gap} pixels apart on an axis of {@code length} pixels. */
    static List<Tick> of(Axis axis, double length, double gap) {
        if (!axis.ticks().isEmpty()) {
            return axis.ticks();
        }
        int most = (int) Math.max(2, Math.round(length / gap));
        if (axis.scale() == Scale.LINEAR) {
            return linear(axis, most);
        }
        double decades = Math.log10(axis.high() / axis.low());
        return decades < 1.5 ? withinDecade(axis, most) : decades(axis, most);
    }

    private static List<Tick> linear(Axis axis, int most) {
        double step = roundStep((axis.high() - axis.low()) / most);
        var ticks = new ArrayList<Tick>();
        for (long i = (long) Math.ceil(axis.low() / step - 1e-9); i * step <= axis.high() + 1e-9 * step; i++) {
            double value = step >= 1 ? i * step : i / Math.rint(1 / step); // 7 / 10 is 0.7, 7 * 0.1 is not
            ticks.add(new Tick(value, Numerals.brief(value, 6)));
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least this. */
    private static double roundStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static List<Tick> decades(Axis axis, int most) {
        int first = (int) Math.ceil(Math.log10(axis.low()) - 1e-9);
        int last = (int) Math.floor(Math.log10(axis.high()) + 1e-9);
        int stride = Math.max(1, (int) Math.ceil((last - first + 1.0) / most));
        boolean plain = first >= -3 && last <= 4;
        var ticks = new ArrayList<Tick>();
        for (int exponent = first; exponent <= last; exponent++) {
            if (Math.floorMod(exponent, stride) == 0) {
                double value = Math.pow(10, exponent);
                ticks.add(new Tick(value, plain ? Numerals.brief(value, 6) : Numerals.powerOfTen(exponent)));
            }
        }
        return ticks;
    }

    private static List<Tick> withinDecade(Axis axis, int most) {
        var ticks = new ArrayList<Tick>();
        int first = (int) Math.floor(Math.log10(axis.low()));
        for (int exponent = first; Math.pow(10, exponent) <= axis.high(); exponent++) {
            for (int factor : most < 5 ? new int[] {1, 3} : new int[] {1, 2, 5}) {
                double value = factor * Math.pow(10, exponent);
                if (axis.contains(value)) {
                    ticks.add(new Tick(value, Numerals.brief(value, 3)));
                }
            }
        }
        return ticks;
    }
}
