package tunebook.trace;

import java.io.Serializable;
import java.util.Objects;
import tunebook.objective.Evaluation;
import tunebook.space.Config;

/** What became of a proposal: the algorithm's only news from the world. */
public sealed interface Report extends Serializable {
    /** The trial that the news is about. */
    long trial();

    /** A value on the way, after {@code spent} of the budget. */
    record Partial(long trial, double spent, double value) implements Report {}

    /**
     * What was tried in fact, where that is not what was proposed: an objective that asks for its parameters while it runs
     * may ask for more names, whose values are then drawn, and for fewer. Told in the same batch, before the end of the
     * trial.
     *
     * @param config the values that were asked for, in the order asked
     */
    record Tried(long trial, Config config) implements Report {
        public Tried {
            Objects.requireNonNull(config, "config");
        }
    }

    /** The evaluation is done. */
    record Complete(long trial, Evaluation evaluation) implements Report {
        public Complete {
            Objects.requireNonNull(evaluation, "an evaluation that is complete");
        }
    }

    /** The objective failed; {@code why} is its message. */
    record Failed(long trial, String why) implements Report {}

    /** Nobody will report on this trial any more: its worker is gone. */
    record Lost(long trial) implements Report {}
}
