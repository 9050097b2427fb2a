package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.space.Spaces;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Report;

class GridSearchTest {
    @Test
    void theNineCombinationsOfTheLecture() {
        var space = Space.of(Space.choice("x", 1, 2, 3), Space.choice("y", 8, 16, 32));
        var tried = Searching.tried(Searching.run(GridSearch.of(), space, 1, 100));
        assertThat(tried)
                .hasSize(9)
                .startsWith(Params.of("x", 1, "y", 8), Params.of("x", 1, "y", 16))
                .endsWith(Params.of("x", 3, "y", 32));
    }

    @Test
    void fiftyFourTries() {
        var space = Space.of(Space.integer("x", 1, 6), Space.integer("y", 1, 3), Space.integer("z", 1, 3));
        assertThat(Searching.tried(Searching.run(GridSearch.of(), space, 1, 100)))
                .hasSize(54);
    }

    @Test
    void sixCombinationsNotTen() {
        var trace = Searching.run(GridSearch.of(), Spaces.six(), 1, 100);
        assertThat(Searching.tried(trace).stream().map(Params::toString))
                .containsExactly(
                        "optimizer=adam, beta1=0.8",
                        "optimizer=adam, beta1=0.85",
                        "optimizer=adam, beta1=0.9",
                        "optimizer=adam, beta1=0.95",
                        "optimizer=adam, beta1=0.99",
                        "optimizer=sgd");
        assertThat(Searching.events(trace, SearchEvent.GridPoint.class).get(5).numbers())
                .containsEntry("combination", 6.0)
                .containsEntry("of", 6.0);
    }

    @Test
    void tenPointsOnFiveAxesAreAHundredThousand() {
        var space = Space.of(
                Space.real("a", 0, 1),
                Space.real("b", 0, 1),
                Space.real("c", 0, 1),
                Space.logReal("d", 0.1, 1),
                Space.real("e", 0, 1));
        var state = GridSearch.of(10).start(Problem.of(space, Direction.MINIMIZE), Seed.of(1));
        assertThat(state.tried().limit()).isEqualTo(100_000);
    }

    @Test
    void aConfigByHandBetweenThePointsDoesNotCountAsOneOfThem() {
        var space = Space.of(Space.real("x", 0, 1));
        var problem = Problem.of(space, Direction.MINIMIZE)
                .withFirst(List.of(Params.of("x", 0.4), Params.of("x", 0.5), Params.of("x", 0.5)));
        var tried = Searching.tried(Searching.run(GridSearch.of(3), problem, new Bowl(space), 1, 100));
        assertThat(tried)
                .containsExactly(
                        Params.of("x", 0.4),
                        Params.of("x", 0.5),
                        Params.of("x", 0.5),
                        Params.of("x", 0.0),
                        Params.of("x", 1.0));
    }

    @Test
    void aGridLargerThanAnyoneCanCountBeginsAllTheSame() {
        var space =
                Space.of(Space.integer("a", 0, 1L << 40), Space.integer("b", 0, 1L << 40), Space.integer("c", 1, 2));
        var trace = Searching.run(GridSearch.of(), space, 1, 3);
        assertThat(Searching.tried(trace).get(2)).isEqualTo(Params.of("a", 0, "b", 1, "c", 1));
        assertThat(trace.events().get(0).sentence()).startsWith("Trial 0 is combination 1 in the order");
        assertThat(trace.events().get(0).numbers()).doesNotContainKey("of");
    }

    @Test
    void aConfigByHandThatIsAPointButForRoundingCountsAsThatPoint() {
        var space = Space.of(Space.real("x", 0, 1).step(0.1));
        var problem = Problem.of(space, Direction.MINIMIZE);
        var state = GridSearch.of().start(problem, Seed.of(1)).trying(0, Params.of("x", 0.1 + 0.2));
        assertThat(state.tried()).containsExactly(Params.of("x", 0.3));
        var gridded = problem.withFirst(List.of(Params.of("x", 0.1 + 0.2)));
        var continuous = Problem.of(Space.of(Space.real("x", 0, 1)), Direction.MINIMIZE)
                .withFirst(List.of(Params.of("x", 0.1 + 0.2)));
        assertThat(Searching.tried(Searching.run(GridSearch.of(), gridded, new Bowl(space), 1, 100)))
                .hasSize(11)
                .endsWith(Params.of("x", 1.0));
        assertThat(Searching.tried(Searching.run(GridSearch.of(11), continuous, new Bowl(space), 1, 100)))
                .hasSize(11)
                .endsWith(Params.of("x", 1.0));
    }

    @Test
    void aPathWithANameNobodyDescribedIsTakenNoteOf() {
        var search = GridSearch.of();
        var first = search.ask(search.start(Problem.of(SearchSpace.open(), Direction.MINIMIZE), Seed.of(1)), 1);
        var layers = Space.integer("layers", 1, 2);
        var state = search.grow(first.state(), SearchSpace.open().discover(layers));
        var tried = Params.of("lr", 0.1, "layers", 1);
        var told = search.tell(state, List.of(new Report.Tried(0, tried), new Report.Failed(0, "by hand")));
        assertThat(search.ask(told.state(), 1).next().get(0).config()).isEqualTo(Params.of("lr", 0.1, "layers", 2));
    }
}
