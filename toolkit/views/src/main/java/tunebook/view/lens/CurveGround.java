package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.descent.DescentEvent.GradientSeen;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Symbol;

/**
 * A function of one variable as a curve; whoever descends it walks on it.
 *
 * @param objective the function
 * @param line the curve
 * @param x the variable
 * @param y the value
 */
record CurveGround(Objective objective, Polyline line, Axis x, Axis y) implements Ground {
    private static final int POINTS = 321;
    private static final double MARGIN = 0.08;

    /** The whole domain; the height of the curve, without the highest tenth of it if that is much higher than the rest. */
    static CurveGround of(RaceResult race) {
        var domain = race.objective().domain();
        var x = Axis.linear("x", domain.low().get(0), domain.high().get(0));
        var line = line(race.objective(), x);
        return new CurveGround(race.objective(), line, x, height(race, line));
    }

    private static Polyline line(Objective objective, Axis x) {
        Vec at = Vec.generate(POINTS, i -> x.low() + i * (x.high() - x.low()) / (POINTS - 1));
        return new Polyline(at, Vec.generate(POINTS, i -> Ground.value(objective, Vec.of(at.get(i)))));
    }

    private static Axis height(RaceResult race, Polyline line) {
        double[] sorted = line.y().stream().filter(Double::isFinite).sorted().toArray();
        double start = Ground.value(race.objective(), race.start());
        if (sorted.length == 0) {
            return Axis.linear("f", -1, 1);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double most = sorted[(int) (0.9 * (sorted.length - 1))];
        if (high - low > 4 * (most - low) && most > low) {
            high = Double.isFinite(start) ? Math.max(most, start) : most;
        }
        double margin = MARGIN * (high > low ? high - low : 1);
        return Axis.linear("f", low - margin, high + margin);
    }

    @Override
    public CurveGround within(double lowX, double highX, double lowY, double highY) {
        var window = Axis.linear(x.label(), lowX, highX);
        return new CurveGround(objective, line(objective, window), window, Axis.linear(y.label(), lowY, highY));
    }

    @Override
    public Vec place(Vec point) {
        return Vec.of(point.get(0), Ground.value(objective, point));
    }

    /** Along the curve: where x goes by −g, f goes by −g². */
    @Override
    public Vec downhill(GradientSeen seen) {
        double slope = seen.gradient().get(0);
        return Vec.of(-slope, -slope * slope);
    }

    @Override
    public Panel panel(Place place) {
        return Panel.chart("map", "", place, x, y);
    }

    @Override
    public Layer surface() {
        return Layer.fixed("map", List.of(Mark.Path.of(line, Ink.solid(Palette.INK, 1.5))));
    }

    @Override
    public Layer minimaLayer() {
        var stars = new ArrayList<Mark>();
        for (Vec minimum : Ground.bestMinima(objective)) {
            Vec at = place(minimum);
            stars.add(Mark.Spot.of(at.get(0), at.get(1), Symbol.STAR, 15, Palette.GOLD, Palette.BLACK));
        }
        return Layer.fixed("map", stars);
    }

    @Override
    public String kind() {
        return "Curve";
    }

    @Override
    public String slice() {
        return "";
    }
}
