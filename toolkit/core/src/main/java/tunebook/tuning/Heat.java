package tunebook.tuning;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tunebook.algorithm.Runner;
import tunebook.descent.DescentEvent;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizer;
import tunebook.objective.Objective;
import tunebook.trace.Trace;

/**
 * One running of a race. All runners go on for some steps, one after the other, and after each such round whoever watches
 * is told. A run that goes on from its own trace is the same run, so the result does not depend on the rounds: how long
 * they take only decides how many steps the next one has.
 */
final class Heat {
    private static final long SHORT_ROUND = 50_000_000; // in nanoseconds: below it, the next round is longer
    private static final long LONG_ROUND = 400_000_000;

    private final List<Racer> racers;
    private final int steps;
    private final long examples;

    /** A runner on its way. */
    static final class Racer {
        private final String label;
        private final Optimizer optimizer;
        private final Objective seen;
        private final Runner runner;
        private final Marks marks;
        private Trace<DescentState, DescentEvent> trace;

        Racer(
                String label,
                Optimizer optimizer,
                Objective seen,
                Runner runner,
                Marks marks,
                Trace<DescentState, DescentEvent> begun) {
            this.label = label;
            this.optimizer = optimizer;
            this.seen = seen;
            this.runner = runner;
            this.marks = marks;
            this.trace = begun;
        }

        private Lane lane() {
            return new Lane(label, optimizer, seen, trace, marks.of(trace));
        }
    }

    /**
     * A heat at its start.
     *
     * @param steps most updates of each
     * @param examples enough for each
     */
    Heat(List<Racer> racers, int steps, long examples) {
        this.racers = List.copyOf(racers);
        this.steps = steps;
        this.examples = examples;
    }

    /** Runs to the end at one go. */
    List<Lane> run() {
        round(0, steps);
        return lanes();
    }

    /** Runs to the end, and tells how much is done after each round. */
    List<Lane> run(Consumer<Double> watching) {
        int taken = 0;
        int round = 1;
        while (taken < steps && share(taken) < 1) {
            long begun = System.nanoTime();
            round(taken, round);
            long lasted = System.nanoTime() - begun;
            taken += Math.min(round, steps - taken);
            watching.accept(share(taken));
            round = lasted < SHORT_ROUND ? round * 2 : lasted > LONG_ROUND ? Math.max(1, round / 2) : round;
            round = Math.min(round, steps);
        }
        return lanes();
    }

    private void round(int taken, int count) {
        int most = Math.min(count, steps - taken);
        for (Racer racer : racers) {
            racer.trace =
                    racer.runner.resume(racer.optimizer, racer.trace, most, state -> state.examples() >= examples);
        }
    }

    List<Lane> lanes() {
        return racers.stream().map(Racer::lane).toList();
    }

    private double share(int taken) {
        return IntStream.range(0, racers.size())
                .mapToDouble(i -> share(racers.get(i), taken))
                .average()
                .orElse(1);
    }

    private double share(Racer racer, int taken) {
        var state = racer.trace.end();
        if (racer.optimizer.done(state) || state.examples() >= examples) {
            return 1;
        }
        return Math.max(taken / (double) steps, state.examples() / (double) examples);
    }
}
