package tunebook.study;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tunebook.space.Parameter;
import tunebook.space.Params;

/**
 * One change of a study. The changes in order are the study: a store keeps them, and from them a study is made again.
 *
 * <p>What an algorithm decides is not kept but decided again, and compared with what the changes say. So an algorithm's
 * state needs no form on disk, and a journal that an algorithm would not have written is noticed.
 */
public sealed interface Change {
    /**
     * The algorithm was asked, and proposed these trials. They are told to it together, in this order, as soon as the last
     * of them has ended.
     *
     * @param places for how many it was asked
     * @param trials what it proposed; fewer than places if it has no more
     * @param at when
     */
    record Asked(int places, List<Proposed> trials, Instant at) implements Change {
        public Asked {
            trials = List.copyOf(trials);
            Objects.requireNonNull(at, "at");
        }
    }

    /** A trial as proposed, and why. */
    record Proposed(long trial, Params params, Explanation why) {}

    /** An evaluation begins again, since the process that was at it is gone: what it had reported is void. */
    record Restarted(long trial) implements Change {}

    /** A trial reported a value on the way. */
    record Reported(long trial, Intermediate value) implements Change {}

    /** A trial was given a note, or another text under a name that it has. */
    record Annotated(long trial, String name, String text) implements Change {}

    /**
     * A trial has ended.
     *
     * @param state complete, pruned or failed
     * @param tried what was tried, if that is not what was proposed
     */
    record Finished(long trial, TrialState state, Optional<Tried> tried, Instant started, Instant ended)
            implements Change {
        public Finished {
            if (!state.isFinished()) {
                throw new IllegalArgumentException("a trial that has ended is not " + state.word());
            }
        }
    }

    /**
     * What an objective asked for while it ran.
     *
     * @param params the values, in the order asked
     * @param drawn the names that had not been proposed
     * @param found parameters that the space does not know yet
     */
    record Tried(Params params, Set<String> drawn, List<Parameter> found) {
        public Tried {
            drawn = Collections.unmodifiableSet(new LinkedHashSet<>(drawn));
            found = List.copyOf(found);
        }
    }

    /** Trials were put in line by hand. */
    record Enqueued(List<ByHand> trials) implements Change {
        public Enqueued {
            trials = List.copyOf(trials);
        }
    }

    /**
     * A trial that was put in line.
     *
     * @param params what to try; names left out are drawn
     * @param attributes notes that the trial is to carry
     */
    record ByHand(Params params, Map<String, String> attributes) {
        public ByHand {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** The study was stopped before its time. It may go on all the same. */
    record Stopped(Explanation why) implements Change {}
}
