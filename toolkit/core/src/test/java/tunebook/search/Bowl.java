package tunebook.search;

import tunebook.algorithm.Evaluator;
import tunebook.objective.Evaluation;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.trace.Proposal;
import tunebook.trace.Report;

/** An objective on any space: the squared distance from one point of the unit cube, least where every coordinate is 0.3. */
record Bowl(SearchSpace space) implements Evaluator {
    private static final double CENTRE = 0.3;

    @Override
    public Report evaluate(Proposal proposal) {
        return new Report.Complete(proposal.trial(), new Evaluation(value((Params) proposal.config()), null, 1));
    }

    double value(Params params) {
        return space.encode(params).stream()
                .map(u -> (u - CENTRE) * (u - CENTRE))
                .sum();
    }

    /** The same, in trouble at one trial. */
    Evaluator troubled(long at, String trouble) {
        return proposal -> {
            if (proposal.trial() != at) {
                return evaluate(proposal);
            }
            return switch (trouble) {
                case "throws" -> new Report.Failed(at, "no value at trial " + at);
                case "NaN" -> new Report.Complete(at, new Evaluation(Double.NaN, null, 1));
                case "infinite" -> new Report.Complete(at, new Evaluation(Double.POSITIVE_INFINITY, null, 1));
                default -> evaluate(proposal);
            };
        };
    }
}
