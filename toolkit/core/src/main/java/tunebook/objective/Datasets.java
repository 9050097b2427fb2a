package tunebook.objective;

import java.util.List;
import tunebook.math.Mat;
import tunebook.math.Vec;
import tunebook.rng.Seed;

/** Small data sets made from a seed. */
public final class Datasets {
    private static final int MOST = 1_000_000;

    private Datasets() {}

    /**
     * Points around a line: y = 4 + 3x + noise, x uniform on [0, 2), the noise standard normal.
     *
     * @param n how many, from 1 to a million
     * @param seed equal seeds give equal points, and the first points of a larger set are those of a smaller
     */
    public static Dataset line(int n, long seed) {
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("a data set has from 1 to " + MOST + " examples, but got n=" + n);
        }
        var random = Seed.of(seed).child("line").stream();
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 2 * random.nextDouble();
            y[i] = 4 + 3 * x[i] + random.nextGaussian();
        }
        return new Dataset("line", List.of("x"), Mat.column(Vec.of(x)), Vec.of(y));
    }
}
