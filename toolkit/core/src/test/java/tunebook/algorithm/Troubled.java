package tunebook.algorithm;

import java.util.List;
import tunebook.math.Vec;
import tunebook.objective.Draw;
import tunebook.objective.Evaluation;
import tunebook.objective.Minimum;
import tunebook.objective.Objective;
import tunebook.space.Box;

/** An objective that gets into trouble at one trial: it throws, or its value or gradient is NaN or infinite. */
record Troubled(Objective sound, long at, String trouble) implements Objective {
    @Override
    public String name() {
        return "troubled";
    }

    @Override
    public int dimension() {
        return sound.dimension();
    }

    @Override
    public Box domain() {
        return sound.domain();
    }

    @Override
    public double value(Vec x) {
        return sound.value(x);
    }

    @Override
    public boolean hasGradient() {
        return sound.hasGradient();
    }

    @Override
    public Vec gradient(Vec x) {
        return sound.gradient(x);
    }

    @Override
    public List<Minimum> minima() {
        return sound.minima();
    }

    @Override
    public long cost(Draw draw) {
        return sound.cost(draw);
    }

    @Override
    public Evaluation evaluate(Vec x, Draw draw) {
        Evaluation fine = sound.evaluate(x, draw);
        if (draw.trial() != at) {
            return fine;
        }
        if (trouble.equals("throws")) {
            throw new ArithmeticException("no value at trial " + at);
        }
        if (trouble.startsWith("gradient ")) {
            double bad = Double.parseDouble(trouble.substring("gradient ".length()));
            return new Evaluation(fine.value(), fine.gradient().with(0, bad), fine.cost());
        }
        return new Evaluation(
                trouble.equals("NaN") ? Double.NaN : Double.POSITIVE_INFINITY, fine.gradient(), fine.cost());
    }
}
