package tunebook.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;
import tunebook.objective.Objective;
import tunebook.rng.Seed;
import tunebook.space.Box;
import tunebook.study.Problem;
import tunebook.trace.Input;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/**
 * The laws of {@link Algorithm}. A test of a method extends this class and says which method, on which problem; the laws
 * come along. They are held over {@link #SEEDS} seeds and {@link #trials} trials each.
 *
 * @param <S> the state
 * @param <E> the events
 */
public abstract class AlgorithmLaws<S, E> {
    /** How many seeds each law is tried with. */
    protected static final int SEEDS = 20;

    /** The method, freshly made: two of them must behave alike. */
    protected abstract Algorithm<S, E> algorithm();

    /** What it is to work on. */
    protected abstract Problem problem();

    /** What its proposals are evaluated on, unless {@link #evaluator} and {@link #troubled} say otherwise. */
    protected Objective objective() {
        throw new IllegalStateException("say what proposals are evaluated on: objective(), or evaluator and troubled");
    }

    /** The world outside: evaluates proposals, the same way each time. */
    protected Evaluator evaluator(Seed seed) {
        return new ObjectiveEvaluator(objective(), seed);
    }

    /** The same, in trouble at one trial. */
    protected Evaluator troubled(Seed seed, long at, String trouble) {
        return new ObjectiveEvaluator(new Troubled(objective(), at, trouble), seed);
    }

    /** How many trials a run of the laws has. */
    protected int trials() {
        return 40;
    }

    private Trace<S, E> run(Seed seed) {
        return Runner.of(evaluator(seed)).run(algorithm(), problem(), seed, trials());
    }

    @Test
    void theSameSeedGivesTheSameTrace() {
        for (int i = 0; i < SEEDS; i++) {
            assertThat(run(Seed.of(i))).isEqualTo(run(Seed.of(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void evaluatingInParallelDoesNotChangeTheTrace(int batch) {
        for (int i = 0; i < SEEDS; i++) {
            var seed = Seed.of(i);
            var one = Runner.of(evaluator(seed)).batch(batch);
            var alone = one.run(algorithm(), problem(), seed, trials());
            assertThat(one.parallel(3).run(algorithm(), problem(), seed, trials()))
                    .isEqualTo(alone);
        }
    }

    @Test
    void replayOfTheRecordedInputsGivesAnEqualTrace() {
        for (int i = 0; i < SEEDS; i++) {
            var trace = run(Seed.of(i));
            assertThat(Replay.of(algorithm(), trace)).isEqualTo(trace);
        }
    }

    @Test
    void neitherAskNorTellChangesItsInputOrAnEarlierStep() {
        var seed = Seed.of(1);
        Algorithm<S, E> algorithm = algorithm();
        Evaluator evaluator = evaluator(seed);
        var states = new ArrayList<S>(List.of(algorithm.start(problem(), seed)));
        var steps = new ArrayList<Step<S, E>>();
        var before = new ArrayList<String>();
        for (int i = 0; i < trials() && !algorithm.done(last(states)); i++) {
            before.add(Snapshot.of(last(states)));
            var asked = algorithm.ask(last(states), 1);
            states.add(asked.state());
            before.add(Snapshot.of(asked.state()));
            var told = algorithm.tell(asked.state(), reports(evaluator, asked));
            states.add(told.state());
            steps.add(told);
            Snapshot.of(told.events()); // looked at half-way: what is derived must not depend on when
        }
        for (int i = 0; i < before.size(); i++) {
            assertThat(Snapshot.of(states.get(i))).isEqualTo(before.get(i));
        }
        assertThat(steps)
                .isEqualTo(run(seed).steps().stream()
                        .filter(step -> step.index() % 2 == 1)
                        .toList());
    }

    @Test
    void everyStepCanBeToldAgain() {
        var trace = run(Seed.of(2));
        for (int i = 0; i < trace.size(); i++) {
            var rewound = trace.upTo(i);
            var again = Replay.whatIf(algorithm(), rewound, trace.inputs().get(i));
            assertThat(again).isEqualTo(trace.upTo(i + 1));
        }
    }

    @Test
    void whatIfLeavesTheOldTraceAlone() {
        var trace = run(Seed.of(3));
        String before = Snapshot.of(trace);
        var asked = trace.upTo(1);
        long trial = asked.steps().get(0).next().get(0).trial();
        var otherwise = Replay.whatIf(
                algorithm(), asked, new Input.Told(List.of(new Report.Failed(trial, "what if it had failed"))));
        assertThat(otherwise).isNotEqualTo(trace.upTo(2));
        assertThat(otherwise.upTo(1)).isEqualTo(asked);
        assertThat(Snapshot.of(trace)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 25})
    void advanceIsSoManySingleStepsBitForBit(int steps) {
        for (int i = 0; i < SEEDS; i++) {
            var seed = Seed.of(i);
            Algorithm<S, E> algorithm = algorithm();
            S start = algorithm.start(problem(), seed);
            String single = Snapshot.of(Runner.of(evaluator(seed))
                    .run(algorithm, problem(), seed, steps)
                    .end());
            assertThat(Snapshot.of(algorithm.advance(start, steps, evaluator(seed))))
                    .isEqualTo(single);
            S halfway = algorithm.advance(start, steps / 2, evaluator(seed));
            assertThat(Snapshot.of(algorithm.advance(halfway, steps - steps / 2, evaluator(seed))))
                    .isEqualTo(single);
        }
    }

    /** At every trial in turn the objective throws, or a NaN or infinity comes back: advance ends where single steps end. */
    @ParameterizedTest
    @ValueSource(strings = {"throws", "NaN", "infinite", "gradient NaN", "gradient Infinity"})
    void advanceMeetsTroubleAsSingleStepsDo(String trouble) {
        var seed = Seed.of(4);
        for (int at = 0; at < 10; at++) {
            var evaluator = troubled(seed, at, trouble);
            Algorithm<S, E> algorithm = algorithm();
            S single = Runner.of(evaluator).run(algorithm, problem(), seed, 15).end();
            S stretch = algorithm.advance(algorithm.start(problem(), seed), 15, evaluator);
            assertThat(Snapshot.of(stretch)).isEqualTo(Snapshot.of(single));
        }
    }

    @Test
    void trialNumbersNeverRepeatUnlessTheProposalResumes() {
        var met = new HashSet<Long>();
        for (var step : run(Seed.of(5)).steps()) {
            for (Proposal proposal : step.next()) {
                assertThat(proposal.resumes() || met.add(proposal.trial())).isTrue();
            }
        }
        assertThat(met).isNotEmpty();
    }

    @Test
    void stepsAreNumberedFromZero() {
        var trace = run(Seed.of(6));
        for (int i = 0; i < trace.size(); i++) {
            assertThat(trace.steps().get(i).index()).isEqualTo(i);
        }
    }

    @Test
    void droppingStatesKeepsEventsAndProposals() {
        var seed = Seed.of(7);
        var whole = run(seed);
        for (Keep keep : List.of(Keep.every(5), Keep.last(3), Keep.last(1))) {
            var thin = Runner.of(evaluator(seed)).keep(keep).run(algorithm(), problem(), seed, trials());
            assertThat(thin.events()).isEqualTo(whole.events());
            assertThat(thin.end()).isEqualTo(whole.end());
            for (int i = 0; i < whole.size(); i++) {
                var step = thin.steps().get(i);
                assertThat(step.next()).isEqualTo(whole.steps().get(i).next());
                assertThat(step.hasState()).isEqualTo(keep.keeps(i, whole.size() - 1));
                if (step.hasState()) {
                    assertThat(step.state()).isEqualTo(whole.steps().get(i).state());
                }
            }
        }
    }

    @Test
    void aLostTrialIsNotWaitedForForever() {
        Algorithm<S, E> algorithm = algorithm();
        var asked = algorithm.ask(algorithm.start(problem(), Seed.of(8)), 1);
        long lost = asked.next().get(0).trial();
        var after = algorithm.tell(asked.state(), List.of(new Report.Lost(lost)));
        var again = algorithm.ask(after.state(), 1);
        assertThat(again.next()).isNotEmpty();
    }

    @Test
    void askingForNoPlaceIsRefused() {
        Algorithm<S, E> algorithm = algorithm();
        S start = algorithm.start(problem(), Seed.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> algorithm.ask(start, 0))
                .withMessageContaining("got 0");
    }

    @Test
    void newsOfATrialThatWasNeverAskedForIsRefused() {
        Algorithm<S, E> algorithm = algorithm();
        S start = algorithm.start(problem(), Seed.of(1));
        var stray = List.<Report>of(new Report.Complete(17, new Evaluation(0, problemGradient(), 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> algorithm.tell(start, stray))
                .withMessageContaining("17");
    }

    private Vec problemGradient() {
        return problem().domain() instanceof Box box ? Vec.filled(box.dimension(), 1) : null;
    }

    private static <S> S last(List<S> states) {
        return states.get(states.size() - 1);
    }

    private static List<Report> reports(Evaluator evaluator, Step<?, ?> asked) {
        return asked.next().stream().map(evaluator::evaluate).toList();
    }
}
