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
import tunebook.trace.Input;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Step;
import tunebook.trace.Trace;

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
    private Trace<SearchState, SearchEvent> trace;
    private SearchSpace wider = SearchSpace.open();
    final List<Params> tried = new ArrayList<>();
    final List<SearchEvent> events = new ArrayList<>();

    private DefineByRun(SpaceSearch search, List<Params> first, long seed) {
        this.search = search;
        this.seed = Seed.of(seed);
        var problem = Problem.of(SearchSpace.open(), Direction.MINIMIZE).withFirst(first);
        this.state = search.start(problem, this.seed);
        this.trace = Trace.of(search.name(), this.seed, problem, state);
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
        take(Input.Asked.of(places), asked);
        List<Report> reports = new ArrayList<>();
        for (Proposal proposal : asked.next()) {
            var trial = new Trial(proposal, this);
            double value = objective.evaluate(trial);
            tried.add(trial.params());
            if (!trial.params().toString().equals(proposal.config().toString())) { // names, values and their order
                reports.add(new Report.Tried(proposal.trial(), trial.params()));
            }
            reports.add(new Report.Complete(proposal.trial(), new Evaluation(value, null, 1)));
        }
        if (!wider.equals(state.declared())) {
            take(new Input.Grown(wider), Step.of(state.index(), List.of(), search.grow(state, wider)));
        }
        take(new Input.Told(reports), search.tell(state, reports));
    }

    private void take(Input input, Step<SearchState, SearchEvent> step) {
        events.addAll(step.events());
        state = step.state();
        trace = trace.append(input, step);
    }

    /** All that was given and decided. */
    Trace<SearchState, SearchEvent> trace() {
        return trace;
    }
}
