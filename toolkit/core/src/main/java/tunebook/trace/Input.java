package tunebook.trace;

import java.util.List;
import java.util.Objects;
import tunebook.space.Config;
import tunebook.space.SearchSpace;

/** What an algorithm was given for one step. The inputs of a run, in order, are all that is needed to repeat it. */
public sealed interface Input {
    /** It was asked for proposals, for this many places. */
    record Asked(int places) implements Input {
        private static final Asked ONE = new Asked(1);

        /** Asked for so many; the usual one is shared. */
        public static Asked of(int places) {
            return places == 1 ? ONE : new Asked(places);
        }
    }

    /** It was told these reports, in this order. */
    record Told(List<Report> reports) implements Input {
        public Told {
            reports = List.copyOf(reports);
        }
    }

    /** It was handed configs to propose before its own. */
    record Enqueued(List<Config> first) implements Input {
        public Enqueued {
            first = List.copyOf(first);
        }
    }

    /** The space turned out to have more parameters: this is all of it now. */
    record Grown(SearchSpace wider) implements Input {
        public Grown {
            Objects.requireNonNull(wider, "wider");
        }
    }
}
