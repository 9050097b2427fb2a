package tunebook.algorithm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tunebook.descent.DescentEvent;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizers;
import tunebook.descent.StartingPoint;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;
import tunebook.study.Problem;
import tunebook.trace.Report;
import tunebook.trace.Step;

/** Each law is broken once on purpose, and must notice. */
class LawsNoticeTest {
    /** A sound method with one thing wrong. */
    private static class Flawed implements Algorithm<DescentState, DescentEvent> {
        final Algorithm<DescentState, DescentEvent> sound = Optimizers.sgd(0.01);

        @Override
        public String name() {
            return sound.name();
        }

        @Override
        public DescentState start(Problem problem, Seed seed) {
            return sound.start(problem, seed);
        }

        @Override
        public boolean done(DescentState state) {
            return sound.done(state);
        }

        @Override
        public Step<DescentState, DescentEvent> ask(DescentState state, int places) {
            return sound.ask(state, places);
        }

        @Override
        public Step<DescentState, DescentEvent> tell(DescentState state, List<Report> seen) {
            return sound.tell(state, seen);
        }
    }

    private static AlgorithmLaws<DescentState, DescentEvent> laws(Algorithm<DescentState, DescentEvent> flawed) {
        return new AlgorithmLaws<>() {
            @Override
            protected Algorithm<DescentState, DescentEvent> algorithm() {
                return flawed;
            }

            @Override
            protected Problem problem() {
                return StartingPoint.problem(objective(), Vec.of(1, 1));
            }

            @Override
            protected Objective objective() {
                return Objectives.beale();
            }
        };
    }

    private static void requireNoticed(ThrowingCallable law) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class);
    }

    @Test
    void aMethodThatDrawsFromSomewhereElse() {
        var calls = new AtomicInteger();
        var laws = laws(new Flawed() {
            @Override
            public DescentState start(Problem problem, Seed seed) {
                return sound.start(
                        StartingPoint.problem(Objectives.beale(), Vec.of(1, 1 + calls.getAndIncrement() / 100.0)),
                        seed);
            }
        });
        requireNoticed(laws::theSameSeedGivesTheSameTrace);
        requireNoticed(laws::replayOfTheRecordedInputsGivesAnEqualTrace);
        requireNoticed(() -> laws.evaluatingInParallelDoesNotChangeTheTrace(4));
    }

    @Test
    void anAdvanceThatIsOneStepShort() {
        var laws = laws(new Flawed() {
            @Override
            public DescentState advance(DescentState state, int steps, Evaluator evaluator) {
                return super.advance(state, Math.max(0, steps - 1), evaluator);
            }
        });
        requireNoticed(() -> laws.advanceIsSoManySingleStepsBitForBit(7));
    }

    @Test
    void anAdvanceThatOverlooksTrouble() {
        var laws = laws(new Flawed() {
            @Override
            public DescentState advance(DescentState state, int steps, Evaluator evaluator) {
                return sound.advance(state, steps, new ObjectiveEvaluator(Objectives.beale(), Seed.of(4)));
            }
        });
        for (String trouble : List.of("throws", "NaN", "infinite")) {
            requireNoticed(() -> laws.advanceMeetsTroubleAsSingleStepsDo(trouble));
        }
    }

    @Test
    void trialNumbersThatRepeatAndStepsThatAreNotNumbered() {
        var laws = laws(new Flawed() {
            @Override
            public Step<DescentState, DescentEvent> ask(DescentState state, int places) {
                var asked = sound.ask(state, places);
                var first =
                        sound.ask(sound.start(StartingPoint.problem(Objectives.beale(), Vec.of(1, 1)), Seed.of(0)), 1);
                return new Step<>(0, List.of(), asked.state(), first.next(), List.of());
            }

            @Override
            public Step<DescentState, DescentEvent> tell(DescentState state, List<Report> seen) {
                var told = seen.get(0);
                var renumbered = told instanceof Report.Complete complete
                        ? new Report.Complete(state.trials() - 1, complete.evaluation())
                        : told;
                return sound.tell(state, List.of(renumbered));
            }
        });
        requireNoticed(laws::trialNumbersNeverRepeatUnlessTheProposalResumes);
        requireNoticed(laws::stepsAreNumberedFromZero);
    }

    @Test
    void aMethodThatBelievesAnythingItIsTold() {
        var laws = laws(new Flawed() {
            @Override
            public Step<DescentState, DescentEvent> tell(DescentState state, List<Report> seen) {
                return Step.of(state.index(), List.of(), state);
            }
        });
        requireNoticed(laws::newsOfATrialThatWasNeverAskedForIsRefused);
        requireNoticed(laws::aLostTrialIsNotWaitedForForever);
    }

    /** A state that is changed by the next step, though it equals itself all the time. */
    @Test
    void aStateThatIsChangedLater() {
        var laws = new AlgorithmLaws<int[], String>() {
            @Override
            protected Algorithm<int[], String> algorithm() {
                return new Changing();
            }

            @Override
            protected Problem problem() {
                return StartingPoint.problem(objective(), Vec.of(1, 1));
            }

            @Override
            protected Objective objective() {
                return Objectives.beale();
            }
        };
        requireNoticed(laws::neitherAskNorTellChangesItsInputOrAnEarlierStep);
        requireNoticed(laws::whatIfLeavesTheOldTraceAlone);
    }

    private static final class Changing implements Algorithm<int[], String> {
        private final Counting sound = new Counting();

        @Override
        public String name() {
            return "changing";
        }

        @Override
        public int[] start(Problem problem, Seed seed) {
            return new int[] {0};
        }

        @Override
        public Step<int[], String> ask(int[] state, int places) {
            var asked = sound.ask(state[0], places);
            state[0]++;
            return new Step<>(asked.index(), asked.events(), state, asked.next(), asked.stop());
        }

        @Override
        public Step<int[], String> tell(int[] state, List<Report> seen) {
            state[0] += 10;
            return Step.of(1, List.of("told"), state);
        }
    }
}
