package tunebook.tuning;

import tunebook.study.Trial;

/** Told of every trial that has ended, on the thread that called optimize, in the order told to the sampler. */
@FunctionalInterface
public interface StudyListener {
    /**
     * A trial has ended and is recorded. May end the call with {@code study.end("why")}; what it throws comes out of the
     * call, and the study keeps all that is finished.
     */
    void ended(Study study, Trial trial);
}
