package tunebook.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.descent.StartingPoint;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;
import tunebook.study.Problem;
import tunebook.trace.Report;
import tunebook.trace.Step;

class RunnerTest {
    private static final Seed SEED = Seed.of(1);
    private static final Objective RAVINE = Objectives.ravine();
    private static final Problem PROBLEM = StartingPoint.problem(RAVINE, Vec.of(-5, -2));
    private static final Optimizer ADAM = Optimizers.adam(0.1);
    private static final Runner RUNNER = Runner.of(new ObjectiveEvaluator(RAVINE, SEED));

    @Test
    void settingsBelowOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUNNER.batch(0))
                .withMessage("batch must be at least 1, but got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUNNER.parallel(-1))
                .withMessageContaining("parallel");
        assertThatIllegalArgumentException().isThrownBy(() -> Keep.every(0)).withMessageContaining("Keep.every(k)");
        assertThatIllegalArgumentException().isThrownBy(() -> Keep.last(0)).withMessageContaining("Keep.last(k)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUNNER.run(ADAM, PROBLEM, SEED, -1))
                .withMessage("trials must be at least 0, but got -1");
    }

    @Test
    void noTrialsIsARunThatHasNotBegun() {
        var trace = RUNNER.run(ADAM, PROBLEM, SEED, 0);
        assertThat(trace.size()).isZero();
        assertThat(trace.end()).isEqualTo(ADAM.start(PROBLEM, SEED));
    }

    @Test
    void listenersHearEveryStepAsItIsTaken() {
        var heard = new ArrayList<Step<?, ?>>();
        var twice = new ArrayList<Integer>();
        var trace = RUNNER.listen(heard::add)
                .listen(step -> twice.add(step.index()))
                .run(ADAM, PROBLEM, SEED, 5);
        assertThat(heard).isEqualTo(trace.steps());
        assertThat(twice).hasSize(10);
    }

    @Test
    void aRunCanGoOnFromItsEndOrFromAnEarlierStep() {
        var whole = RUNNER.run(ADAM, PROBLEM, SEED, 10);
        assertThat(RUNNER.resume(ADAM, whole.upTo(8), 6, state -> false)).isEqualTo(whole);
        var until = RUNNER.resume(ADAM, whole.upTo(0), 100, (DescentState state) -> state.t() >= 3);
        assertThat(until.end().t()).isEqualTo(3);
        var forgetful = RUNNER.keep(Keep.last(1)).run(ADAM, PROBLEM, SEED, 10);
        assertThatIllegalStateException()
                .isThrownBy(() -> RUNNER.resume(ADAM, forgetful.upTo(8), 2, state -> false))
                .withMessageContaining("was not kept");
    }

    @Test
    void aBatchIsEvaluatedOnAsManyThreadsAndToldInOrder() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        var allIn = new CountDownLatch(4);
        Evaluator together = proposal -> {
            threads.add(
                    Thread.currentThread().getName() + Thread.currentThread().getId());
            allIn.countDown();
            try {
                allIn.await(); // returns only if four evaluations are under way at once
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return new Report.Complete(proposal.trial(), new Evaluation(proposal.trial(), null, 1));
        };
        var trace = Runner.of(together).batch(4).parallel(4).run(new Counting(), PROBLEM, SEED, 8);
        assertThat(threads).hasSizeBetween(4, 8);
        assertThat(trace.reports()).extracting(Report::trial).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void theLastBatchIsOnlyAsLargeAsTheTrialsThatAreLeft() {
        Evaluator one = proposal -> new Report.Complete(proposal.trial(), new Evaluation(1, null, 1));
        var trace = Runner.of(one).batch(4).run(new Counting(), PROBLEM, SEED, 6);
        assertThat(trace.reports()).hasSize(6);
        assertThat(trace.end()).isEqualTo(6);
    }

    @Test
    void anEvaluatorThatThrowsInsteadOfReportingIsNamed() {
        Evaluator broken = proposal -> {
            throw new UnsupportedOperationException("broken");
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> Runner.of(broken).batch(2).parallel(2).run(new Counting(), PROBLEM, SEED, 2))
                .withMessageContaining("must report a failure, not throw it");
        Evaluator fatal = proposal -> {
            throw new LinkageError("fatal");
        };
        assertThatExceptionOfType(LinkageError.class)
                .isThrownBy(() -> Runner.of(fatal).batch(2).parallel(2).run(new Counting(), PROBLEM, SEED, 2));
    }

    @Test
    void anInterruptedRunIsCancelled() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> RUNNER.run(ADAM, PROBLEM, SEED, 10))
                .withMessageContaining("interrupted after 0 steps");
        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
    }

    @Test
    void aRunThatIsInterruptedWhileItWaitsForABatchIsCancelled() {
        var runs = Thread.currentThread();
        Evaluator endless = proposal -> {
            if (proposal.trial() == 0) {
                runs.interrupt();
            }
            try {
                new CountDownLatch(1).await(); // until the run is cancelled and its threads are stopped
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Report.Lost(proposal.trial());
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Runner.of(endless).batch(2).parallel(2).run(new Counting(), PROBLEM, SEED, 2))
                .withMessageContaining("while a batch was evaluated");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whenNothingIsProposedTheRunEnds() {
        var silent = new Counting() {
            @Override
            public Step<Integer, String> ask(Integer state, int places) {
                return Step.of(0, List.of(), state);
            }
        };
        assertThat(RUNNER.run(silent, PROBLEM, SEED, 5).size()).isEqualTo(1);
    }

    @Test
    void anExceptionOfTheObjectiveIsAReport() {
        Objective silent = Objectives.of("silent", (x, y) -> {
            throw new IllegalStateException();
        });
        var proposal = ADAM.ask(ADAM.start(PROBLEM, SEED), 1).next().get(0);
        assertThat(new ObjectiveEvaluator(silent, SEED).evaluate(proposal))
                .isEqualTo(new Report.Failed(0, "'silent' threw IllegalStateException"));
        Objective deep = Objectives.of("deep", RunnerTest::bottomless);
        assertThat(new ObjectiveEvaluator(deep, SEED).evaluate(proposal))
                .isEqualTo(new Report.Failed(0, "'deep' threw StackOverflowError"));
    }

    private static double bottomless(double x, double y) {
        return x > 10 ? x : bottomless(y, x) + 1;
    }
}
