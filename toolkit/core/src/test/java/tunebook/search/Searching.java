package tunebook.search;

import java.util.List;
import tunebook.algorithm.Evaluator;
import tunebook.algorithm.Runner;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Trace;

/** Runs of searches, and what they tried. */
final class Searching {
    private Searching() {}

    static Trace<SearchState, SearchEvent> run(SpaceSearch search, SearchSpace space, long seed, int trials) {
        return run(search, Problem.of(space, Direction.MINIMIZE), new Bowl(space), seed, trials);
    }

    static Trace<SearchState, SearchEvent> run(
            SpaceSearch search, Problem problem, Evaluator evaluator, long seed, int trials) {
        return Runner.of(evaluator).run(search, problem, Seed.of(seed), trials);
    }

    static List<Params> tried(Trace<?, ?> trace) {
        return trace.steps().stream()
                .flatMap(step -> step.next().stream())
                .map(Proposal::config)
                .map(Params.class::cast)
                .toList();
    }

    static <T extends SearchEvent> List<T> events(Trace<?, SearchEvent> trace, Class<T> type) {
        return trace.events().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
