package tunebook.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tunebook.math.Vec;
import tunebook.rng.Seed;
import tunebook.space.Parameter;

/**
 * Latin hypercube sampling: for n trials every range is cut into n equal parts (on its scale), and each part of each range
 * is visited exactly once; within its part a value is drawn evenly, and which part meets which is a random permutation for
 * each parameter (McKay, Beckman and Conover, <i>Technometrics</i> 21, 1979).
 *
 * <p>After n trials another design of n begins, drawn anew.
 */
public final class LatinHypercube extends SpaceSearch {
    private static final int MOST = 1_000_000;

    private final int rows;

    private LatinHypercube(int rows) {
        this.rows = rows;
    }

    /**
     * Designs of so many trials.
     *
     * @param trials n, from 1; the number of trials you mean to run
     */
    public static LatinHypercube of(int trials) {
        if (trials < 1 || trials > MOST) {
            throw new IllegalArgumentException("a Latin hypercube has from 1 to " + MOST
                    + " trials, those that you mean to run, but got " + trials);
        }
        return new LatinHypercube(trials);
    }

    @Override
    public String name() {
        return "Latin hypercube(" + rows + ")";
    }

    @Override
    Cursor begin(SearchState state) {
        int number = state.cursor() instanceof Cursor.Design before ? before.number() + 1 : 0;
        return design(state, number);
    }

    private Cursor.Design design(SearchState state, int number) {
        Seed seed = state.seed().child("latin hypercube").child(number);
        List<Parameter> parameters = state.space().parameters();
        var units = new double[parameters.size()][rows];
        for (int i = 0; i < units.length; i++) {
            var stream = seed.child(parameters.get(i).name()).stream();
            int[] part = stream.permutation(rows);
            for (int k = 0; k < rows; k++) {
                units[i][k] = Math.min((part[k] + stream.nextDouble()) / rows, Math.nextDown(1.0));
            }
        }
        var points = IntStream.range(0, rows)
                .mapToObj(k -> Vec.generate(units.length, i -> units[i][k]))
                .toList();
        return new Cursor.Design(number, points, 0);
    }

    @Override
    Optional<Pick> pick(SearchState state, long trial, int attempt) {
        var at = (Cursor.Design) state.cursor();
        if (at.next() == rows) {
            at = design(state, at.number() + 1);
        }
        Vec unit = at.points().get(at.next());
        var params = state.space().decode(unit);
        var moved = new Cursor.Design(at.number(), at.points(), at.next() + 1);
        return Optional.of(new Pick(
                params, moved, new SearchEvent.HypercubeRow(trial, params, state.space(), moved.next(), rows, unit)));
    }
}
