package tunebook.search;

import java.util.List;
import org.junit.jupiter.api.Nested;
import tunebook.algorithm.Algorithm;
import tunebook.algorithm.AlgorithmLaws;
import tunebook.algorithm.Evaluator;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.space.Spaces;
import tunebook.study.Direction;
import tunebook.study.Problem;

/** The laws of the step contract, for each search over a space. */
class SearchLawsTest {
    abstract static class OnSpace extends AlgorithmLaws<SearchState, SearchEvent> {
        SearchSpace space() {
            return Spaces.mixed();
        }

        @Override
        protected Problem problem() {
            return Problem.of(space(), Direction.MINIMIZE);
        }

        @Override
        protected Evaluator evaluator(Seed seed) {
            return new Bowl(space());
        }

        @Override
        protected Evaluator troubled(Seed seed, long at, String trouble) {
            return new Bowl(space()).troubled(at, trouble);
        }
    }

    @Nested
    class RandomOnAMixedSpace extends OnSpace {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return new RandomSearch();
        }
    }

    @Nested
    class RandomUntilExhausted extends OnSpace {
        @Override
        SearchSpace space() {
            return Spaces.six();
        }

        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return new RandomSearch();
        }
    }

    @Nested
    class RandomAfterConfigsByHand extends OnSpace {
        @Override
        protected Problem problem() {
            return super.problem().withFirst(List.of(Params.of("lr", 0.1), Params.none(), Params.of("layers", 2)));
        }

        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return new RandomSearch();
        }
    }

    @Nested
    class GridOnAMixedSpace extends OnSpace {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return GridSearch.of(3);
        }
    }

    @Nested
    class GridUntilExhausted extends OnSpace {
        @Override
        SearchSpace space() {
            return Spaces.six();
        }

        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return GridSearch.of();
        }
    }

    @Nested
    class Sobol extends OnSpace {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return SobolSearch.of();
        }
    }

    @Nested
    class SobolUntilExhausted extends OnSpace {
        @Override
        SearchSpace space() {
            return Spaces.six();
        }

        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return SobolSearch.plain();
        }
    }

    @Nested
    class Halton extends OnSpace {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return HaltonSearch.of();
        }
    }

    @Nested
    class Hypercube extends OnSpace {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return LatinHypercube.of(7);
        }
    }

    @Nested
    class OneParameterAtATime extends OnSpace {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return OneAtATime.of(5);
        }
    }

    @Nested
    class OneParameterAtATimeUntilSettled extends OnSpace {
        @Override
        SearchSpace space() {
            return Spaces.six();
        }

        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return OneAtATime.of(3);
        }
    }

    @Nested
    class ByHand extends OnSpace {
        @Override
        protected Problem problem() {
            return super.problem().withFirst(List.of(Params.of("lr", 0.1), Params.none(), Params.of("layers", 2)));
        }

        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return new ManualSearch();
        }
    }

    /** Named values on a function of points, as the evaluator of objectives understands them. */
    @Nested
    class RandomOnBeale extends AlgorithmLaws<SearchState, SearchEvent> {
        @Override
        protected Algorithm<SearchState, SearchEvent> algorithm() {
            return new RandomSearch();
        }

        @Override
        protected Objective objective() {
            return Objectives.beale();
        }

        @Override
        protected Problem problem() {
            return Problem.of(Space.box(objective().domain(), "x", "y"), Direction.MINIMIZE);
        }
    }
}
