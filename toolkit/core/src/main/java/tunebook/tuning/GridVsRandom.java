package tunebook.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tunebook.math.Vec;
import tunebook.rng.RandomStream;
import tunebook.rng.Seed;

/**
 * As many trials on a grid as at random, in a square of two parameters of which only one direction matters (Bergstra and
 * Bengio, <i>Random Search for Hyper-Parameter Optimization</i>, JMLR 13, 2012, figure 1).
 *
 * <p>A trial is good if its place along the important direction lies in a window of a tenth of the way from one end of
 * the square to the other. Nobody knows where the window is, so it is drawn anew, and random trials with it, as often as
 * {@link #redraws} says: the share of redraws in which at least one trial is good is the chance to hit.
 *
 * <p>At 0° the first parameter is the important one, and k · k trials of a grid try only k values of it. Turned a little,
 * they try k · k; at 45°, where both parameters matter alike, 2k - 1.
 */
public final class GridVsRandom {
    /** Half the width of the good window, as a share of the important axis. */
    static final double HALF = 0.05;

    private static final int MOST_TRIALS = 49;
    private static final double SAME = 1e-9;

    private final int side;
    private final int redraws;
    private final Seed seed;

    private GridVsRandom(int side, int redraws, Seed seed) {
        this.side = side;
        this.redraws = redraws;
        this.seed = seed;
    }

    /**
     * So many trials each: 1,000 redraws, seed 0.
     *
     * @param trials a square number from 4 to 49, as a grid of two parameters has
     */
    public static GridVsRandom of(int trials) {
        int side = (int) Math.round(Math.sqrt(Math.max(0, trials)));
        if (side * side != trials || trials < 4 || trials > MOST_TRIALS) {
            int near = Math.max(2, Math.min(7, side));
            throw new IllegalArgumentException("a grid of two parameters has k * k trials, here from 4 to "
                    + MOST_TRIALS + ", but got " + trials + ". Try " + near * near);
        }
        return new GridVsRandom(side, 1_000, Seed.of(0));
    }

    /** All chance from this number. */
    public GridVsRandom seed(long number) {
        return new GridVsRandom(side, redraws, Seed.of(number));
    }

    /** So many redraws of the good window and of the random trials, at least 1. */
    public GridVsRandom redraws(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a chance needs at least 1 redraw, but got " + count + ". Try 1000");
        }
        return new GridVsRandom(side, count, seed);
    }

    /** Number of trials of each. */
    public int trials() {
        return side * side;
    }

    /** How often the window and the random trials are drawn anew. */
    public int redraws() {
        return redraws;
    }

    /** Where all chance comes from. */
    public Seed seed() {
        return seed;
    }

    /**
     * Trials of one kind, and how they do.
     *
     * @param trials the values of both parameters, each from 0 to 1
     * @param seen the same trials along the important axis and across it, each as a share of the square's extent
     * @param distinct how many values of the important axis they try
     * @param chance the share of redraws in which one of them was good
     */
    public record Sowing(List<Vec> trials, List<Vec> seen, int distinct, double chance) {
        public Sowing {
            trials = List.copyOf(trials);
            seen = List.copyOf(seen);
        }
    }

    /**
     * Both at one angle, with the window and the random trials of the first redraw.
     *
     * @param axis the important axis
     * @param low where the good window begins, as a share of the axis
     * @param high where it ends
     */
    public record Comparison(ImportantAxis axis, double low, double high, Sowing grid, Sowing random) {
        /** Whether a trial with this share of the important axis is good. */
        public boolean good(double along) {
            return along >= low && along <= high;
        }
    }

    /** Both with the important axis turned by so many degrees, from 0 to 90; other angles repeat these. */
    public Comparison at(double degrees) {
        var axis = new ImportantAxis(degrees);
        var grid = gridTrials();
        var gridSeen = grid.stream().map(axis::seen).toList();
        int gridHits = 0;
        int randomHits = 0;
        for (int r = 0; r < redraws; r++) {
            var stream = seed.child(r).stream();
            double centre = centre(stream);
            var random = randomTrials(stream).stream().map(axis::seen).toList();
            gridHits += anyGood(gridSeen, centre) ? 1 : 0;
            randomHits += anyGood(random, centre) ? 1 : 0;
        }
        var first = seed.child(0).stream();
        double centre = centre(first);
        var random = randomTrials(first);
        var randomSeen = random.stream().map(axis::seen).toList();
        return new Comparison(
                axis,
                centre - HALF,
                centre + HALF,
                new Sowing(grid, gridSeen, distinct(gridSeen), gridHits / (double) redraws),
                new Sowing(random, randomSeen, distinct(randomSeen), randomHits / (double) redraws));
    }

    /** The window lies on the axis with all its width. */
    private static double centre(RandomStream stream) {
        return HALF + (1 - 2 * HALF) * stream.nextDouble();
    }

    /** The centres of k · k equal cells, row by row. */
    private List<Vec> gridTrials() {
        return IntStream.range(0, trials())
                .mapToObj(i -> Vec.of(centreOfCell(i % side), centreOfCell(i / side)))
                .toList();
    }

    private double centreOfCell(int i) {
        return (i + 0.5) / side;
    }

    private List<Vec> randomTrials(RandomStream stream) {
        return Stream.generate(() -> Vec.of(stream.nextDouble(), stream.nextDouble()))
                .limit(trials())
                .toList();
    }

    private static boolean anyGood(List<Vec> seen, double centre) {
        return seen.stream().anyMatch(at -> Math.abs(at.get(0) - centre) <= HALF);
    }

    private static int distinct(List<Vec> seen) {
        double[] along = seen.stream().mapToDouble(at -> at.get(0)).sorted().toArray();
        return 1
                + (int) IntStream.range(1, along.length)
                        .filter(i -> along[i] - along[i - 1] > SAME)
                        .count();
    }

    /**
     * The exact chance of trials that stay where they are: the part of all windows that holds one of them.
     *
     * @param seen trials along the axis and across it
     */
    static double exact(List<Vec> seen) {
        double covered = 0;
        double reached = HALF;
        for (double along : sorted(seen)) {
            double from = Math.max(reached, along - HALF);
            double to = Math.min(1 - HALF, along + HALF);
            covered += Math.max(0, to - from);
            reached = Math.max(reached, to);
        }
        return covered / (1 - 2 * HALF);
    }

    private static double[] sorted(List<Vec> seen) {
        double[] along = seen.stream().mapToDouble(at -> at.get(0)).toArray();
        Arrays.sort(along);
        return along;
    }
}
