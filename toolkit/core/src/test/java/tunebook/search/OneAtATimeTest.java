package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.algorithm.Evaluator;
import tunebook.algorithm.Runner;
import tunebook.objective.Evaluation;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.space.Spaces;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Report;
import tunebook.trace.Trace;

class OneAtATimeTest {
    private static final SearchSpace PLANE = Space.of(Space.real("x", -1, 1), Space.real("y", -1, 1));

    private interface Plane {
        double at(double x, double y);
    }

    private static Evaluator on(Plane plane) {
        return proposal -> {
            var params = (Params) proposal.config();
            return new Report.Complete(
                    proposal.trial(), new Evaluation(plane.at(params.number("x"), params.number("y")), null, 1));
        };
    }

    private static SearchEvent.Settled settled(Trace<SearchState, SearchEvent> trace) {
        return Searching.events(trace, SearchEvent.Settled.class).get(0);
    }

    private static Trace<SearchState, SearchEvent> from(double x, double y, Plane plane) {
        var problem = Problem.of(PLANE, Direction.MINIMIZE).withFirst(List.of(Params.of("x", x, "y", y)));
        return Searching.run(OneAtATime.of(21), problem, on(plane), 1, 10_000);
    }

    @Test
    void whereParametersDoNotInteractItFindsTheBestOfTheGrid() {
        var trace = from(1, 1, (x, y) -> (x - 0.5) * (x - 0.5) + 100 * (y + 0.3) * (y + 0.3));
        assertThat(settled(trace).best()).isEqualTo(Params.of("x", 0.5, "y", -0.3));
        assertThat(Searching.tried(trace)).hasSize(1 + 20 + 20 + 20).doesNotHaveDuplicates();
        assertThat(trace.events().get(trace.events().size() - 1).sentence())
                .startsWith("No single change of any of the 2 parameters beats x=0.5, y=-0.3 with ")
                .endsWith("one at a time leads no further, though two changed together might.");
    }

    @Test
    void onTheFloorOfARotatedValleyItStops() {
        Plane valley = (x, y) -> (x + y) * (x + y) + 100 * (x - y) * (x - y);
        var end = settled(from(1, 1, valley));
        assertThat(end.best()).as("where it stops").isEqualTo(Params.of("x", 1, "y", 1));
        assertThat(end.value()).isEqualTo(4);
        assertThat(valley.at(0, 0)).as("a point of the same grid").isZero();
    }

    @Test
    void itBeginsInTheMiddleAndRefusesASpaceItDoesNotKnow() {
        var trace = Searching.run(OneAtATime.of(), Spaces.mixed(), 1, 500);
        var middle = Searching.tried(trace).get(0);
        assertThat(middle.toString())
                .isEqualTo("lr=0.01, dropout=0.3, layers=2, optimizer=sgd, nesterov=true, momentum=0.495");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneAtATime.of().start(Problem.of(SearchSpace.open(), Direction.MINIMIZE), Seed.of(1)))
                .withMessageContaining("needs to know all parameters before it starts");
    }

    @Test
    void neverMoreThanOneParameterDiffersFromTheBest() {
        var space = Spaces.mixed();
        var bowl = new Bowl(space);
        Params best = null;
        for (Params tried : Searching.tried(Searching.run(OneAtATime.of(5), space, 1, 500))) {
            if (best != null) {
                Params before = best;
                assertThat(tried.names())
                        .filteredOn(
                                name -> before.has(name) && !before.get(name).equals(tried.get(name)))
                        .hasSize(1);
            }
            best = best == null || bowl.value(tried) < bowl.value(best) ? tried : best;
        }
    }

    @Test
    void itMaximizesToo() {
        var problem = Problem.of(PLANE, Direction.MAXIMIZE);
        var trace = Searching.run(OneAtATime.of(21), problem, on((x, y) -> -x * x - (y - 0.2) * (y - 0.2)), 1, 500);
        assertThat(settled(trace).best()).isEqualTo(Params.of("x", 0, "y", 0.2));
    }

    @Test
    void aFailedTrialCountsAsWorst() {
        Evaluator failing = proposal -> {
            double x = ((Params) proposal.config()).number("x");
            return x < 0.4
                    ? new Report.Failed(proposal.trial(), "x is small")
                    : new Report.Complete(proposal.trial(), new Evaluation(x == 0.5 ? Double.NaN : x, null, 1));
        };
        var trace = Searching.run(OneAtATime.of(21), Problem.of(PLANE, Direction.MINIMIZE), failing, 1, 500);
        assertThat(settled(trace).best()).isEqualTo(Params.of("x", 0.4, "y", 0));
    }

    @Test
    void anAxisIsTriedInBatches() {
        var problem = Problem.of(PLANE, Direction.MINIMIZE);
        Plane bowl = (x, y) -> x * x + y * y;
        var one = Searching.run(OneAtATime.of(7), problem, on(bowl), 1, 500);
        var many = Runner.of(on(bowl)).batch(4).run(OneAtATime.of(7), problem, Seed.of(1), 500);
        assertThat(Searching.tried(many)).isEqualTo(Searching.tried(one));
        assertThat(many.steps()).hasSizeLessThan(one.size());
    }

    @Test
    void aSingleParameterIsAGrid() {
        var space = Space.of(Space.integer("k", 1, 5));
        var trace = Searching.run(OneAtATime.of(), space, 1, 100);
        assertThat(Searching.tried(trace)).hasSize(5);
        assertThat(trace.events().get(trace.events().size() - 1)).isEqualTo(new SearchEvent.Exhausted(5));
        assertThat(new SearchEvent.Settled(Params.of("k", 2), 0.5, 1))
                .hasToString(
                        "No single change of the parameter beats k=2 with 0.5: one at a time leads no further, though"
                                + " two changed together might.");
    }
}
