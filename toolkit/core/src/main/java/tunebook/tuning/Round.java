package tunebook.tuning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tunebook.objective.Evaluation;
import tunebook.space.Parameter;
import tunebook.space.SearchSpace;
import tunebook.study.Change;
import tunebook.study.TrialState;
import tunebook.trace.Proposal;
import tunebook.trace.Report;

/** Proposals that were asked for together: told together too, in their order, once the last has ended. */
final class Round {
    /** The value of a parameter that nobody had proposed. */
    interface Fill {
        /** As {@code Algorithm.fill} in the state after the ask. */
        Object value(long trial, Parameter asked);
    }

    private final List<Proposal> proposals;
    private final SearchSpace space;
    private final Fill fill;
    private final Map<Long, Change.Finished> ends = new HashMap<>();

    /**
     * A round that begins.
     *
     * @param space the space as known when they were asked for
     */
    Round(List<Proposal> proposals, SearchSpace space, Fill fill) {
        this.proposals = proposals;
        this.space = space;
        this.fill = fill;
    }

    SearchSpace space() {
        return space;
    }

    Fill fill() {
        return fill;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    void end(Change.Finished end) {
        ends.put(end.trial(), end);
    }

    boolean isOver() {
        return ends.size() == proposals.size();
    }

    /** What the algorithm is told, in the order of the proposals. */
    List<Report> reports() {
        var reports = new ArrayList<Report>();
        for (Proposal proposal : proposals) {
            var end = ends.get(proposal.trial());
            end.tried().ifPresent(tried -> reports.add(new Report.Tried(end.trial(), tried.params())));
            reports.add(report(end));
        }
        return reports;
    }

    /** An algorithm of simple search learns from a pruned trial what it learns from a failed one: that it is over. */
    private static Report report(Change.Finished end) {
        if (end.state() instanceof TrialState.Complete complete) {
            return new Report.Complete(end.trial(), new Evaluation(complete.value(), null, 1));
        }
        return new Report.Failed(end.trial(), end.state().toString());
    }

    /**
     * This space and the parameters that its trials found, in the order of the proposals. If two trials that knew nothing of
     * each other found one name with two ranges, the first gives it its range.
     */
    SearchSpace widen(SearchSpace known) {
        var wider = known;
        for (Proposal proposal : proposals) {
            var tried = ends.get(proposal.trial()).tried();
            for (Parameter found : tried.map(Change.Tried::found).orElse(List.of())) {
                wider = wider.has(found.name()) ? wider : wider.discover(found);
            }
        }
        return wider;
    }
}
