package tunebook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tunebook.objective.Evaluation;
import tunebook.rng.Seed;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Report;

/** A search over an objective that asks for its parameters while it runs, in batches: the least loop around one. */
final class DefineByRun {
    /** An objective that asks. */
    interface Asking {
        double evaluate(Trial trial);
    }

    /** Answers with what was proposed, else with what the search fills in. */
    static final class Trial {
        private final Proposal proposal;
        private final DefineByRun run;
        private final Map<String, Object> asked = new LinkedHashMap<>();

        Trial(Proposal proposal, DefineByRun run) {
            this.proposal = proposal;
            this.run = run;
        }

        Object ask(Parameter parameter) {
            run.wider = run.wider.discover(parameter);
            var proposed = (Params) proposal.config();
            Object value = proposed.has(parameter.name())
                    ? parameter.normalise(proposed.get(parameter.name()))
                    : run.search.fill(run.state, run.seed, proposal.trial(), parameter);
            asked.put(parameter.name(), value);
            return value;
        }

        Params params() {
            return Params.of(asked);
        }
    }

    private final SpaceSearch search;
    private final Seed seed;
    private SearchState state;
    private SearchSpace wider = SearchSpace.open();
    final List<Params> tried = new ArrayList<>();
    final List<SearchEvent> events = new ArrayList<>();

    private DefineByRun(SpaceSearch search, List<Params> first, long seed) {
        this.search = search;
        this.seed = Seed.of(seed);
        this.state =
                search.start(Problem.of(SearchSpace.open(), Direction.MINIMIZE).withFirst(first), this.seed);
    }

    static DefineByRun run(SpaceSearch search, List<Params> first, long seed, int trials, int batch, Asking objective) {
        var run = new DefineByRun(search, first, seed);
        while (run.tried.size() < trials && !search.done(run.state)) {
            run.round(Math.min(batch, trials - run.tried.size()), objective);
        }
        return run;
    }

    boolean isDone() {
        return search.done(state);
    }

    private void round(int places, Asking objective) {
        var asked = search.ask(state, places);
        events.addAll(asked.events());
        state = asked.state();
        List<Report> reports = new ArrayList<>();
        for (Proposal proposal : asked.next()) {
            var trial = new Trial(proposal, this);
            double value = objective.evaluate(trial);
            tried.add(trial.params());
            if (!trial.params().equals(proposal.config())) {
                reports.add(new Report.Tried(proposal.trial(), trial.params()));
            }
            reports.add(new Report.Complete(proposal.trial(), new Evaluation(value, null, 1)));
        }
        if (!wider.equals(state.declared())) {
            state = search.grow(state, wider);
        }
        var told = search.tell(state, reports);
        events.addAll(told.events());
        state = told.state();
    }
}
