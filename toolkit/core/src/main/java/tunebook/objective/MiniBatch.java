package tunebook.objective;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tunebook.math.Vec;
import tunebook.rng.Seed;
import tunebook.space.Box;

/**
 * A finite sum seen through mini-batches. Trial t sees batch t of an endless row of epochs: which examples those are
 * follows from the seed and t alone, so batches may be evaluated in any order and on any thread.
 *
 * <p>A batch is a set: its examples are summed in the order of the data, not of the shuffle, so the batch of all
 * examples gives the very bits of the whole function.
 */
final class MiniBatch implements Objective {
    private static final long serialVersionUID = 1;

    private final FiniteSum whole;
    private final int size;
    private transient volatile Epoch latest; // a memory of pure results: losing it costs time only

    /** One epoch's order of the examples. */
    private static final class Epoch {
        final Seed seed;
        final long number;
        final int[] order;

        Epoch(Seed seed, long number, int examples) {
            this.seed = seed;
            this.number = number;
            this.order = seed.child(number).stream().permutation(examples);
        }
    }

    MiniBatch(FiniteSum whole, int size) {
        if (size < 1 || size > whole.examples()) {
            throw new IllegalArgumentException("a mini-batch of '" + whole.name() + "' has from 1 to "
                    + whole.examples() + " examples, but got " + size);
        }
        this.whole = whole;
        this.size = size;
    }

    @Override
    public double evaluate(double[] x, Draw draw, double[] gradient) {
        Arrays.fill(gradient, 0);
        int[] batch = batch(draw);
        double sum = 0;
        for (int example : batch) {
            sum += whole.addExample(example, x, gradient);
        }
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= batch.length;
        }
        return sum / batch.length;
    }

    @Override
    public Evaluation evaluate(Vec x, Draw draw) {
        var gradient = new double[dimension()];
        double value = evaluate(Coordinates.of(this, x).toArray(), draw, gradient);
        long cost = cost(draw);
        return new Evaluation(value, Vec.of(gradient), cost, cost < examples());
    }

    /** The examples that this trial looks at, in the order of the data. */
    int[] batch(Draw draw) {
        int first = position(draw) * size;
        int[] batch =
                Arrays.copyOfRange(epoch(draw.seed(), draw.trial() / batches()).order, first, first + (int) cost(draw));
        Arrays.sort(batch);
        return batch;
    }

    @Override
    public long cost(Draw draw) {
        return Math.min(size, whole.examples() - position(draw) * size);
    }

    private int position(Draw draw) {
        return (int) (draw.trial() % batches());
    }

    private int batches() {
        return (whole.examples() + size - 1) / size;
    }

    private Epoch epoch(Seed seed, long number) {
        Epoch known = latest;
        if (known == null || known.number != number || !known.seed.equals(seed)) {
            known = new Epoch(seed, number, whole.examples());
            latest = known;
        }
        return known;
    }

    @Override
    public String name() {
        return whole.name() + (size == 1 ? ", one example" : ", batches of " + size);
    }

    @Override
    public int dimension() {
        return whole.dimension();
    }

    @Override
    public Box domain() {
        return whole.domain();
    }

    @Override
    public Objective exact() {
        return whole;
    }

    @Override
    public double value(Vec x) {
        return whole.value(x);
    }

    @Override
    public boolean hasGradient() {
        return true;
    }

    @Override
    public Vec gradient(Vec x) {
        return whole.gradient(x);
    }

    @Override
    public List<Minimum> minima() {
        return whole.minima();
    }

    @Override
    public String formula() {
        return whole.formula();
    }

    @Override
    public int examples() {
        return whole.examples();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MiniBatch batches && size == batches.size && whole.equals(batches.whole);
    }

    @Override
    public int hashCode() {
        return Objects.hash(whole, size);
    }

    @Override
    public String toString() {
        return name();
    }
}
