package tunebook.algorithm;

import java.util.Objects;
import tunebook.math.Vec;
import tunebook.objective.Draw;
import tunebook.objective.Objective;
import tunebook.rng.Seed;
import tunebook.space.Config;
import tunebook.space.Params;
import tunebook.space.Point;
import tunebook.trace.Proposal;
import tunebook.trace.Report;

/**
 * Evaluates points on an objective, and named values as points, if all are numbers. An exception of the objective is news like any other: it comes back as a failed
 * trial with the exception's words.
 *
 * @param objective what is evaluated
 * @param seed the seed of the run; trial t sees the chance of {@code Draw(seed, t)}
 */
public record ObjectiveEvaluator(Objective objective, Seed seed) implements Evaluator {
    public ObjectiveEvaluator {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(seed, "seed");
    }

    @Override
    public Report evaluate(Proposal proposal) {
        try {
            var at = at(proposal.config());
            return new Report.Complete(proposal.trial(), objective.evaluate(at, new Draw(seed, proposal.trial())));
        } catch (RuntimeException | StackOverflowError thrown) {
            return new Report.Failed(proposal.trial(), inWords(thrown));
        }
    }

    /** A point as it is; named values as coordinates in their order. */
    private static Vec at(Config config) {
        return config instanceof Point point ? point.at() : ((Params) config).toVec();
    }

    private String inWords(Throwable thrown) {
        String message = thrown.getMessage();
        String kind = thrown.getClass().getSimpleName();
        return "'" + objective.name() + "' threw " + kind
                + (message == null || message.isBlank() ? "" : ": " + message);
    }
}
