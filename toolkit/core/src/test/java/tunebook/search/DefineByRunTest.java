package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.algorithm.Replay;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.trace.Input;

/** Searches over a space that an objective reveals by asking. */
class DefineByRunTest {
    /** The space below, declared. */
    private static final SearchSpace DECLARED = Space.of(
                    Space.choice("optimizer", "adam", "sgd"),
                    Space.choice("beta1", 0.8, 0.9, 0.99).when("optimizer", "adam"),
                    Space.integer("layers", 1, 3))
            .repeat("layers", i -> Space.logInteger("units_l" + i, 16, 32).step(2));

    /** Asks in ifs and loops. */
    private static double net(DefineByRun.Trial trial) {
        if (trial.ask(Space.choice("optimizer", "adam", "sgd")).equals("adam")) {
            trial.ask(Space.choice("beta1", 0.8, 0.9, 0.99));
        }
        long layers = (Long) trial.ask(Space.integer("layers", 1, 3));
        for (int i = 0; i < layers; i++) {
            trial.ask(Space.logInteger("units_l" + i, 16, 32).step(2));
        }
        return layers;
    }

    private static List<Params> grid(SearchSpace space) {
        var all = new ArrayList<Params>();
        space.grid().forEach(all::add);
        return all;
    }

    @Test
    void aGridWalksTheTreeOfDecisionsDepthFirst() {
        var run = DefineByRun.run(GridSearch.of(), List.of(), 1, 1000, 1, DefineByRunTest::net);
        assertThat(DECLARED.size()).isEqualTo(4 * (2 + 4 + 8));
        assertThat(run.tried).isEqualTo(grid(DECLARED));
        assertThat(run.isDone()).isTrue();
        assertThat(run.events.get(run.events.size() - 1)).isEqualTo(new SearchEvent.Exhausted(56));
        assertThat(run.events.get(0))
                .hasToString("Trial 0 goes down the first branch: whatever is asked for gets its first value.");
        assertThat(run.events.get(1))
                .hasToString("Trial 1 goes back to the last decision with values left and takes value 2 of 2 of"
                        + " 'units_l0', with optimizer=adam, beta1=0.8, layers=1, units_l0=32; whatever is asked for"
                        + " after it gets its first value.");
        assertThat(run.events.get(1).numbers()).containsEntry("value", 2.0).containsEntry("of", 2.0);
        assertThat(run.events.get(0).numbers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100})
    void inBatchesItReachesTheSameLeavesOnceEach(int batch) {
        var run = DefineByRun.run(GridSearch.of(), List.of(), 1, 1000, batch, DefineByRunTest::net);
        assertThat(run.tried).containsExactlyInAnyOrderElementsOf(grid(DECLARED));
        assertThat(run.isDone()).isTrue();
    }

    @Test
    void whatIsContinuousNeedsPointsThereToo() {
        DefineByRun.Asking asking = trial -> (Double) trial.ask(Space.real("x", 0, 1));
        assertThat(DefineByRun.run(GridSearch.of(5), List.of(), 1, 100, 1, asking).tried)
                .extracting(params -> params.number("x"))
                .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefineByRun.run(GridSearch.of(), List.of(), 1, 100, 1, asking))
                .withMessageContaining("'x' is real from 0 to 1. Give it a step");
    }

    @Test
    void anObjectiveThatAsksForNothingIsOneLeaf() {
        var run = DefineByRun.run(GridSearch.of(), List.of(), 1, 100, 4, trial -> 0);
        assertThat(run.tried).containsExactly(Params.none());
        assertThat(run.events.get(run.events.size() - 1))
                .hasToString("The space is exhausted: after the first trial nothing is left to choose.");
        assertThat(run.isDone()).isTrue();
        assertThat(DefineByRun.run(new RandomSearch(), List.of(), 1, 7, 4, trial -> 0).tried)
                .as("a search by chance repeats it: that is how one looks at noise")
                .hasSize(7);
    }

    @Test
    void aConfigByHandLeavesTheTreeWhole() {
        var hand = Params.of("optimizer", "sgd", "layers", 2, "units_l0", 16, "units_l1", 32);
        var run = DefineByRun.run(GridSearch.of(), List.of(hand), 1, 1000, 1, DefineByRunTest::net);
        assertThat(run.tried.get(0)).isEqualTo(hand);
        assertThat(run.tried.subList(1, 57)).isEqualTo(grid(DECLARED));
        assertThat(run.tried).hasSize(57);
    }

    /** What was declared and what is discovered draw the same, from the first trial on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void randomSearchDrawsAsIfTheSpaceHadBeenDeclared(int batch) {
        var rate = Space.logReal("lr", 1e-4, 1);
        var declared = DECLARED.with(rate);
        var run = DefineByRun.run(new RandomSearch(), List.of(), 7, 200, batch, trial -> {
            net(trial);
            return (Double) trial.ask(rate);
        });
        for (int trial = 0; trial < 200; trial++) {
            assertThat(run.tried.get(trial))
                    .isEqualTo(declared.sample(Seed.of(7).child(trial)));
        }
    }

    /** Of 56 paths, none declared, each is walked once; within a batch, two may turn out to be the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void everySearchExhaustsADiscoveredSpaceAndSaysSo(int batch) {
        var searches = List.of(
                new RandomSearch(), SobolSearch.of(), SobolSearch.plain(), HaltonSearch.of(), LatinHypercube.of(8));
        for (SpaceSearch search : searches) {
            for (long seed = 0; seed < 5; seed++) {
                var run = DefineByRun.run(search, List.of(), seed, 1000, batch, DefineByRunTest::net);
                assertThat(run.isDone()).isTrue();
                assertThat(run.tried).containsAll(grid(DECLARED)).hasSizeLessThan(57 + 10 * (batch - 1));
                assertThat(run.events).endsWith(new SearchEvent.Exhausted(56));
            }
        }
    }

    @Test
    void evenSequencesBeginAgainInTheWiderSpace() {
        for (var search : new SpaceSearch[] {SobolSearch.of(), HaltonSearch.of(), LatinHypercube.of(8)}) {
            var run = DefineByRun.run(search, List.of(), 1, 40, 1, DefineByRunTest::net);
            assertThat(run.tried).hasSize(40).allMatch(DECLARED::contains).doesNotHaveDuplicates();
        }
        var sobol = DefineByRun.run(SobolSearch.of(), List.of(), 1, 17, 1, trial -> {
            trial.ask(Space.real("x", 0, 1));
            return 0;
        });
        assertThat(sobol.tried.subList(1, 17).stream().map(params -> (int) (16 * params.number("x"))))
                .as("after the first trial, which drew, 16 points in 16 parts")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aDiscoveredRunIsReplayedFromItsInputs(int batch) {
        var searches =
                List.of(new RandomSearch(), GridSearch.of(), SobolSearch.of(), HaltonSearch.of(), LatinHypercube.of(8));
        for (SpaceSearch search : searches) {
            var trace = DefineByRun.run(search, List.of(Params.of("layers", 2L)), 3, 30, batch, DefineByRunTest::net)
                    .trace();
            assertThat(trace.inputs()).hasAtLeastOneElementOfType(Input.Grown.class);
            assertThat(Replay.of(search, trace)).isEqualTo(trace);
            for (int i = 0; i < trace.size(); i++) {
                assertThat(trace.steps().get(i).index()).isEqualTo(i);
            }
            var enqueued = new Input.Enqueued(List.of(Params.of("layers", 3L)));
            var otherwise = Replay.whatIf(search, trace.upTo(10), enqueued);
            assertThat(otherwise.end().queue()).extracting(Queued::params).containsExactly(Params.of("layers", 3));
        }
    }

    @Test
    void aSpaceThatIsNoWiderChangesNothing() {
        var trace = DefineByRun.run(SobolSearch.of(), List.of(), 3, 5, 1, DefineByRunTest::net)
                .trace();
        var state = trace.end();
        assertThat(SobolSearch.of().grow(state, state.declared()).cursor()).isEqualTo(state.cursor());
    }

    @Test
    void oneNameWithTwoRangesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefineByRun.run(new RandomSearch(), List.of(), 1, 5, 1, trial -> {
                    trial.ask(Space.real("x", 0, 1));
                    trial.ask(Space.real("x", 0, 2));
                    return 0;
                }))
                .withMessageContaining("'x' is real from 0 to 1 and was asked for as real from 0 to 2");
    }
}
