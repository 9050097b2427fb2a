package tunebook.trace;

import tunebook.study.Explanation;

/** An event that says why a trial is what it is: the answer to {@code study.why(trial)}. */
public interface Reason {
    /** The trial that it speaks of. */
    long trial();

    /** Sentence and numbers; {@code step} is the index of the step that this is an event of. */
    Explanation explain(int step);
}
