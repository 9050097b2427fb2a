package tunebook.algorithm;

import tunebook.trace.Proposal;
import tunebook.trace.Report;

/** The world outside an algorithm: evaluates a proposal. May take long, may run on any thread. */
@FunctionalInterface
public interface Evaluator {
    /** Evaluates; a failure comes back as {@link Report.Failed}, never as an exception. */
    Report evaluate(Proposal proposal);
}
