package tunebook.tuning;

import tunebook.math.Vec;

/**
 * The direction of a square of two parameters in which the value changes; across it, nothing changes.
 *
 * @param degrees its angle with the first parameter, from 0, only that one matters, over 45, both matter alike, to 90
 */
public record ImportantAxis(double degrees) {
    public ImportantAxis {
        if (!(degrees >= 0 && degrees <= 90)) {
            throw new IllegalArgumentException(
                    "the important axis lies from 0 to 90 degrees from the first parameter, but got " + degrees
                            + ". Try 45");
        }
    }

    private double cos() {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    private double sin() {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }

    /** From corner to corner, along it and across it alike: cos + sin of the angle, for a square of side 1. */
    public double extent() {
        return cos() + sin();
    }

    /**
     * Where a point of the square is along the axis and across it, each as a share of {@link #extent}: 0 at the nearest
     * corner, 1 at the furthest.
     *
     * @param trial both parameters, each from 0 to 1
     */
    public Vec seen(Vec trial) {
        double x = trial.get(0) - 0.5;
        double y = trial.get(1) - 0.5;
        return Vec.of(0.5 + (x * cos() + y * sin()) / extent(), 0.5 + (y * cos() - x * sin()) / extent());
    }
}
