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
    /** What the sampler says, as it stood after the ask, to what its trials ask for. */
    interface Sampler {
        /** The value of a parameter that nobody had proposed. */
        Object value(long trial, Parameter asked);

        /** Refuses a space in which it cannot go on. */
        void requireRoomFor(SearchSpace wider);
    }

    private final List<Proposal> proposals;
    private final SearchSpace space;
    private final Sampler sampler;
    private final Map<Long, Change.Finished> ends = new HashMap<>();

    /**
     * A round that begins.
     *
     * @param space the space as known when they were asked for
     */
    Round(List<Proposal> proposals, SearchSpace space, Sampler sampler) {
        this.proposals = proposals;
        this.space = space;
        this.sampler = sampler;
    }

    SearchSpace space() {
        return space;
    }

    Sampler sampler() {
        return sampler;
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
     * each other found one name with two ranges, the first gives it its range; if together they found more than the sampler
     * has room for, the last stay out.
     */
    SearchSpace widen(SearchSpace known) {
        var wider = known;
        for (Proposal proposal : proposals) {
            var tried = ends.get(proposal.trial()).tried();
            for (Parameter found : tried.map(Change.Tried::found).orElse(List.of())) {
                wider = wider.has(found.name()) ? wider : withRoom(wider, found);
            }
        }
        return wider;
    }

    private SearchSpace withRoom(SearchSpace space, Parameter found) {
        var wider = space.discover(found);
        try {
            sampler.requireRoomFor(wider);
            return wider;
        } catch (IllegalArgumentException refused) { // the trial itself was let through; a later one is told
            return space;
        }
    }
}
