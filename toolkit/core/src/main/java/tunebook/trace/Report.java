package tunebook.trace;

import java.io.Serializable;
import java.util.Objects;
import tunebook.objective.Evaluation;

/** What became of a proposal: the algorithm's only news from the world. */
public sealed interface Report extends Serializable {
    /** The trial that the news is about. */
    long trial();

    /** A value on the way, after {@code spent} of the budget. */
    record Partial(long trial, double spent, double value) implements Report {}

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
