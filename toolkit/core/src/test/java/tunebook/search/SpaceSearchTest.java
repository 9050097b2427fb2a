package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.descent.Optimizers;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;
import tunebook.space.Box;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.Point;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.space.Spaces;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Reason;
import tunebook.trace.Report;

/** What all searches over a space do alike. */
class SpaceSearchTest {
    static Stream<SpaceSearch> searches() {
        return Stream.of(
                new RandomSearch(),
                GridSearch.of(3),
                SobolSearch.of(),
                SobolSearch.plain(),
                HaltonSearch.of(),
                HaltonSearch.plain(),
                LatinHypercube.of(10),
                OneAtATime.of(5));
    }

    static Stream<SpaceSearch> exhausting() {
        return searches().filter(search -> !(search instanceof OneAtATime));
    }

    @Test
    void badSettingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GridSearch.of(1)).withMessageContaining("got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatinHypercube.of(0))
                .withMessageContaining("got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> LatinHypercube.of(2_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> OneAtATime.of(1)).withMessageContaining("got 1");
        assertThatIllegalArgumentException().isThrownBy(() -> RandomSearch.chanceOfTop(1.1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomSearch.chanceOfTop(Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomSearch.chanceOfTop(0.1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomSearch.trialsForTop(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomSearch.trialsForTop(0.5, 1));
    }

    @Test
    void aGridOfSomethingContinuousNeedsPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridSearch.of().start(Problem.of(Spaces.mixed(), Direction.MINIMIZE), Seed.of(1)))
                .withMessageContaining("'lr' is real from 0.0001 to 1, log scale. Give it a step")
                .withMessageContaining("Samplers.grid(10)");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aProblemOfTheWrongKindIsRefused(SpaceSearch search) {
        var box = new Problem(Box.of(0, 1), Direction.MINIMIZE, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.start(box, Seed.of(1)))
                .withMessageContaining(search.name() + " looks at named parameters")
                .withMessageContaining("Space.box");
        var point = new Problem(Spaces.six(), Direction.MINIMIZE, List.of(new Point(Vec.of(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.start(point, Seed.of(1)))
                .withMessageContaining("tries named values");
        var wrong = new Problem(Spaces.six(), Direction.MINIMIZE, List.of(Params.of("optimizer", "adan")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.start(wrong, Seed.of(1)))
                .withMessageContaining("'optimizer' is one of adam, sgd, but got adan");
        assertThat(search).hasToString(search.name());
    }

    @Test
    void anOptimizerWantsABoxAndSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.sgd(0.1).start(Problem.of(Spaces.six(), Direction.MINIMIZE), Seed.of(1)))
                .withMessageContaining(
                        "looks at points of a box, but this problem has named parameters: optimizer, beta1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.sgd(0.1).grow(null, Spaces.six()))
                .withMessageContaining("needs to know all parameters before it starts");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Optimizers.sgd(0.1).enqueue(null, List.of()))
                .withMessageContaining("takes no configs by hand");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everythingProposedIsAConfigOfTheSpace(SpaceSearch search) {
        var space = Spaces.mixed();
        var tried = Searching.tried(Searching.run(search, space, 1, 60));
        assertThat(tried).hasSizeGreaterThan(10).allMatch(space::contains);
        assertThat(tried.get(0).names()).contains("lr", "dropout", "layers", "optimizer");
    }

    @ParameterizedTest
    @MethodSource("exhausting")
    void aFiniteSpaceIsExhaustedWithoutARepeatAndThatIsSaid(SpaceSearch search) {
        for (long seed = 0; seed < 20; seed++) {
            var trace = Searching.run(search, Spaces.six(), seed, 100);
            assertThat(Searching.tried(trace)).hasSize(6).doesNotHaveDuplicates();
            assertThat(Searching.events(trace, SearchEvent.Exhausted.class))
                    .containsExactly(new SearchEvent.Exhausted(6));
            assertThat(search.done(trace.end())).isTrue();
            assertThat(trace.events().get(trace.events().size() - 1))
                    .hasToString(
                            "The space is exhausted: all 6 of its configs have been tried, and none is tried twice.");
            var more = search.ask(trace.end(), 1);
            assertThat(more.next()).isEmpty();
            assertThat(more.events()).containsExactly(new SearchEvent.Exhausted(6));
        }
    }

    /** Spaces of up to a few hundred configs, some of which a draw meets once in thousands. */
    @ParameterizedTest
    @MethodSource("exhausting")
    void everyFiniteSpaceIsExhaustedExactly(SpaceSearch search) {
        for (long seed = 0; seed < 20; seed++) {
            var space = Spaces.random(Seed.of(seed));
            var all = new HashSet<Params>();
            space.grid().forEach(all::add);
            var tried = Searching.tried(Searching.run(search, space, seed, 3000));
            assertThat(tried).hasSize(all.size());
            assertThat(new HashSet<>(tried)).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @MethodSource("exhausting")
    void inBatchesToo(SpaceSearch search) {
        var problem = Problem.of(Spaces.six(), Direction.MINIMIZE);
        var asked = search.ask(search.start(problem, Seed.of(1)), 10);
        assertThat(asked.next()).hasSize(6).extracting("config").doesNotHaveDuplicates();
        assertThat(search.done(asked.state())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void whatIsPutInByHandComesFirst(SpaceSearch search) {
        var first = List.of(Params.of("optimizer", "sgd"), Params.of("beta1", 0.9, "optimizer", "adam"));
        var problem = Problem.of(Spaces.six(), Direction.MINIMIZE).withFirst(first);
        var trace = Searching.run(search, problem, new Bowl(Spaces.six()), 1, 100);
        assertThat(Searching.tried(trace))
                .startsWith(first.get(0), first.get(1))
                .doesNotHaveDuplicates();
        assertThat(trace.events().get(0)).hasToString("Trial 0 was put in by hand: optimizer=sgd.");
        assertThat(((SearchEvent.Proposed) trace.events().get(0)).numbers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void whatIsLeftOpenByHandIsDrawn(SpaceSearch search) {
        var problem = Problem.of(Spaces.mixed(), Direction.MINIMIZE).withFirst(List.of(Params.of("lr", 0.02)));
        var trace = Searching.run(search, problem, new Bowl(Spaces.mixed()), 1, 3);
        var tried = Searching.tried(trace).get(0);
        assertThat(tried.number("lr")).isEqualTo(0.02);
        Spaces.mixed().check(tried);
        assertThat(trace.events().get(0))
                .hasToString("Trial 0 was put in by hand: lr=0.02; what was not given was drawn at random.");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void moreCanBePutInLineAtAnyTime(SpaceSearch search) {
        var half = Searching.run(search, Spaces.mixed(), 1, 3);
        var hand = Params.of("lr", 0.02, "dropout", 0.1, "layers", 2, "optimizer", "adam", "beta1", 0.9);
        var queued = search.enqueue(half.end(), List.of(hand));
        assertThat(search.done(queued.state())).isFalse();
        var asked = search.ask(queued.state(), 1);
        assertThat(asked.next().get(0).config()).isEqualTo(hand);
        assertThat(asked.next().get(0).trial()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enqueue(half.end(), List.of(Params.of("lr", 2))))
                .withMessageContaining("but got 2");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aLostTrialIsTriedAgain(SpaceSearch search) {
        var asked = search.ask(search.start(Problem.of(Spaces.mixed(), Direction.MINIMIZE), Seed.of(1)), 1);
        var told = search.tell(asked.state(), List.of(new Report.Lost(0)));
        var again = search.ask(told.state(), 1);
        assertThat(again.next().get(0).config()).isEqualTo(asked.next().get(0).config());
        assertThat(again.next().get(0).trial()).isEqualTo(1);
        assertThat(again.events().get(0).sentence())
                .startsWith("Trial 1 tries what trial 0 was to try, of which nothing was heard: lr=");
        assertThat(again.events().get(0).numbers()).containsEntry("lost trial", 0.0);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void trialsOfOthersAreTakenNoteOf(SpaceSearch search) {
        var start = search.start(Problem.of(Spaces.six(), Direction.MINIMIZE), Seed.of(1));
        var reports = List.<Report>of(
                new Report.Tried(4, Params.of("optimizer", "sgd")),
                new Report.Partial(4, 1, 0.5),
                new Report.Complete(4, new Evaluation(0, null, 1)));
        var told = search.tell(start, reports);
        var asked = search.ask(told.state(), 1);
        assertThat(asked.next().get(0).trial()).as("numbers go on after it").isEqualTo(5);
        var all = search.ask(told.state(), 10).next();
        assertThat(all).extracting("config").doesNotContain(Params.of("optimizer", "sgd"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.tell(told.state(), reports))
                .withMessageContaining("was told of trial 4, but that has ended before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.tell(start, reports.subList(1, 2)))
                .withMessageContaining("never proposed it");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everyProposalSaysWhy(SpaceSearch search) {
        for (var space : List.of(Spaces.mixed(), Spaces.six())) {
            var trace = Searching.run(search, space, 1, 30);
            for (var step : trace.steps()) {
                for (var proposal : step.next()) {
                    var why = search.explain(step, proposal);
                    assertThat(why.sentence())
                            .startsWith("Trial " + proposal.trial() + " ")
                            .endsWith(".");
                    assertThat(why.step()).isEqualTo(step.index());
                    assertThat(why.numbers().values()).allMatch(Double::isFinite);
                    assertThat(step.events())
                            .filteredOn(event -> event instanceof Reason reason && reason.trial() == proposal.trial())
                            .hasSize(1)
                            .allMatch(event ->
                                    ((SearchEvent.Proposed) event).params().equals(proposal.config()))
                            .allMatch(event -> event.toString().equals(event.sentence()));
                }
            }
        }
    }

    @Test
    void aMethodWithoutReasonsStillAnswers() {
        var descent = Optimizers.sgd(0.1);
        var trace = descent.minimize(Objectives.beale(), Vec.of(1, 1), 1, Seed.of(1));
        var step = trace.steps().get(0);
        assertThat(descent.explain(step, step.next().get(0)).sentence()).isEqualTo("sgd(0.1) proposes trial 0.");
    }

    @Test
    void sentencesOfEachSearch() {
        var space = Space.of(Space.logReal("lr", 1e-4, 1), Space.integer("layers", 1, 3));
        assertThat(first(new RandomSearch(), space))
                .matches(
                        "Trial 0 draws each value by itself, evenly on its scale: lr=\\S+ \\(\\S+ of the way\\), layers=\\d\\."
                                + " No result so far plays a part\\.");
        assertThat(first(GridSearch.of(3), space))
                .isEqualTo(
                        "Trial 0 is combination 1 of 9 in the order of the grid, where the last parameter changes fastest:"
                                + " lr=0.0001, layers=1.");
        assertThat(first(SobolSearch.plain(), space))
                .isEqualTo(
                        "Trial 0 is point 0 of the Sobol sequence, whose points lie where earlier ones left room: (0, 0)"
                                + " of the unit cube, that is lr=0.0001, layers=1.");
        assertThat(first(LatinHypercube.of(4), space))
                .matches(
                        "Trial 0 is row 1 of 4 of a Latin hypercube, where each of 4 equal parts of every range is visited"
                                + " once: part \\d of lr, part \\d of layers, that is lr=\\S+, layers=\\d\\.");
        assertThat(first(OneAtATime.of(), space))
                .isEqualTo("Trial 0 begins in the middle of every range: lr=0.01, layers=2.");
        var wide = new SearchSpace(IntStream.range(0, 8)
                .<Parameter>mapToObj(i -> Space.real("x" + i, 0, 1))
                .toList());
        assertThat(first(HaltonSearch.plain(), wide)).contains("x5=0, … 8 values", "… 8 coordinates");
        assertThat(first(new RandomSearch(), SearchSpace.open())).contains("none is known yet");
    }

    private static String first(SpaceSearch search, SearchSpace space) {
        return search.ask(search.start(Problem.of(space, Direction.MINIMIZE), Seed.of(1)), 1)
                .events()
                .get(0)
                .sentence();
    }

    @Test
    void ordinalsAreThoseOfTheLanguage() {
        assertThat(IntStream.of(1, 2, 3, 4, 11, 12, 13, 21, 22, 100, 111).mapToObj(Words::nth))
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "100th", "111th");
    }

    @Test
    void theChanceOfTheBestShareDoesNotKnowTheSizeOfTheSpace() {
        assertThat(RandomSearch.chanceOfTop(0.05, 50)).isCloseTo(0.92, within(0.005));
        assertThat(RandomSearch.chanceOfTop(0.05, 60)).isCloseTo(0.954, within(0.0005));
        assertThat(RandomSearch.chanceOfTop(0.01, 50)).isCloseTo(0.39, within(0.006));
        assertThat(RandomSearch.chanceOfTop(0.1, 9)).isCloseTo(0.61, within(0.005));
        assertThat(RandomSearch.chanceOfTop(1, 1)).isOne();
        assertThat(RandomSearch.chanceOfTop(1, 0)).isZero();
        assertThat(RandomSearch.chanceOfTop(0, 1000)).isZero();
        assertThat(RandomSearch.trialsForTop(0.05, 0.95)).isEqualTo(59);
        assertThat(RandomSearch.trialsForTop(0.5, 0.75)).isEqualTo(2);
        assertThat(RandomSearch.trialsForTop(0.5, 0)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomSearch.trialsForTop(1e-10, 0.95))
                .withMessageContaining("about 3e10 trials")
                .withMessageContaining("share=1e-10");
        assertThatIllegalArgumentException().isThrownBy(() -> RandomSearch.trialsForTop(Double.MIN_VALUE, 0.5));
        assertThat(RandomSearch.trialsForTop(1e-9, 0.5)).isEqualTo(693_147_181);
    }

    /** Seeds 0 to 999, 50 draws each: the share is off by .043, five standard deviations, in 1 of 1.7 million runs. */
    @Test
    void fiftyRandomTriesHitTheTopTwentiethNineTimesInTen() {
        var space = Space.of(Space.logReal("lr", 1e-4, 1), Space.real("dropout", 0, 1));
        long hits = IntStream.range(0, 1000)
                .filter(seed -> IntStream.range(0, 50)
                        .mapToObj(
                                trial -> space.encode(space.sample(Seed.of(seed).child(trial))))
                        .anyMatch(unit -> unit.get(0) < 0.2 && unit.get(1) < 0.25))
                .count();
        assertThat(hits / 1000.0).isCloseTo(RandomSearch.chanceOfTop(0.05, 50), within(0.043));
    }
}
