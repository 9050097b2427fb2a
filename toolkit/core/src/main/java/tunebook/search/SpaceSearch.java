package tunebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.algorithm.Algorithm;
import tunebook.rng.Seed;
import tunebook.space.Config;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Step;

/**
 * A search over named parameters that hardly looks at values. What all of them do alike is here, once:
 *
 * <ul>
 *   <li>Configs of {@code problem.first()} are proposed first; what they leave open is drawn.
 *   <li>A config whose trial was lost is proposed again, as a new trial.
 *   <li>In a finite space no config is proposed twice, nor in a discovered one a path that a trial has walked, as far as
 *       its decisions can be counted. A search that picks one again and again takes the next in the order of a grid instead;
 *       when all were tried it is done, and says so.
 *   <li>Trials that others began are taken note of: {@link Report.Tried}.
 * </ul>
 *
 * <p>A search itself only says what it would pick.
 */
public abstract sealed class SpaceSearch implements Algorithm<SearchState, SearchEvent>
        permits GridSearch, RandomSearch, SequenceSearch, LatinHypercube, OneAtATime, ManualSearch {
    private static final int USUAL_PATIENCE = 100;

    SpaceSearch() {}

    /** The space as this search sees it: a grid lays its points over what is continuous. */
    SearchSpace view(SearchSpace space) {
        return space;
    }

    /** Where it stands at the start, or in a space that has just grown. */
    abstract Cursor begin(SearchState state);

    /** What it would propose as this trial; empty if nothing, or nothing before more is told. */
    abstract Optional<Pick> pick(SearchState state, long trial, int attempt);

    /** How often it may pick what was tried before. */
    int patience() {
        return USUAL_PATIENCE;
    }

    /** What it makes of the config that a trial really tries; of a trial of others, that is what was proposed, too. */
    Cursor noted(SearchState state, Params proposed, Params tried) {
        return state.cursor();
    }

    /** What it makes of the value of a trial; NaN if it failed. */
    Cursor heard(SearchState state, Params tried, double value) {
        return state.cursor();
    }

    /** Goes on by itself when it has nothing to pick, or after news; empty if it cannot. */
    Optional<SearchState> onward(SearchState state) {
        return Optional.empty();
    }

    /** Why nothing more will come, the queue apart; empty if something may. */
    Optional<SearchEvent> ending(SearchState state) {
        if (state.tried().isFull()) {
            return Optional.of(new SearchEvent.Exhausted(state.tried().limit()));
        }
        return state.paths().isClosed() && state.pending().isEmpty()
                ? Optional.of(new SearchEvent.Exhausted(state.paths().ends(), state.failed()))
                : Optional.empty();
    }

    /** Whether it learns from trials which paths an objective takes, so as not to repeat one. */
    boolean learnsPaths(SearchSpace space) {
        return space.isOpen();
    }

    @Override
    public SearchState start(Problem problem, Seed seed) {
        SearchSpace declared = problem.space(name());
        SearchSpace space = view(declared);
        var queue = queue(declared, problem.first());
        var fresh = new SearchState(
                0,
                declared,
                space,
                problem.direction(),
                seed,
                0,
                queue,
                List.of(),
                counter(space),
                Paths.none(),
                new Cursor.Nowhere(),
                List.of());
        return fresh.with(begin(fresh));
    }

    private List<Queued> queue(SearchSpace space, List<Config> first) {
        return first.stream()
                .map(config -> Queued.byHand(space.normalisePart(named(config))))
                .toList();
    }

    private Params named(Config config) {
        if (config instanceof Params params) {
            return params;
        }
        throw new IllegalArgumentException(
                name() + " tries named values, as in Params.of(\"lr\", 0.01), but was to begin with " + config);
    }

    private static Tried counter(SearchSpace space) {
        boolean counted = space.isFinite() && space.size().bitLength() < Long.SIZE;
        return counted ? Tried.noneOf(space.size().longValueExact()) : Tried.uncounted();
    }

    @Override
    public Step<SearchState, SearchEvent> enqueue(SearchState state, List<Config> first) {
        SearchState now = state;
        for (Queued queued : queue(state.declared(), first)) {
            now = now.queueing(queued);
        }
        return Step.of(state.index(), List.of(), now.next());
    }

    @Override
    public boolean done(SearchState state) {
        return state.queue().isEmpty() && ending(state).isPresent();
    }

    @Override
    public Step<SearchState, SearchEvent> ask(SearchState state, int places) {
        if (places < 1) {
            throw new IllegalArgumentException("ask for at least 1 place, but got " + places);
        }
        var events = new ArrayList<SearchEvent>(1);
        var next = new ArrayList<Proposal>(1);
        SearchState now = state;
        for (int i = 0; i < places; i++) {
            long before = now.trials();
            now = now.queue().isEmpty() ? own(now, events) : queued(now, events);
            if (now.trials() == before) {
                break;
            }
            next.add(now.pending().get(now.pending().size() - 1));
        }
        if (done(now)) {
            ending(now).ifPresent(events::add);
        }
        return new Step<>(state.index(), events, now.next(), next, List.of());
    }

    private SearchState queued(SearchState state, List<SearchEvent> events) {
        Queued first = state.firstQueued();
        long trial = state.trials();
        if (first.isByHand()) {
            Params whole = state.space().complete(first.params(), state.seed().child(trial));
            events.add(new SearchEvent.ByHand(trial, whole, first.params()));
            return state.withoutFirstQueued().proposing(whole);
        }
        events.add(new SearchEvent.Again(trial, first.params(), first.lost()));
        return state.withoutFirstQueued().proposing(first.params());
    }

    /** Its own next proposal, if it has one. */
    private SearchState own(SearchState state, List<SearchEvent> events) {
        SearchState now = state;
        for (int attempt = 0; ending(now).isEmpty(); attempt++) {
            var pick = pick(now, now.trials(), attempt);
            if (pick.isEmpty()) {
                var further = onward(now);
                if (further.isEmpty()) {
                    break;
                }
                now = further.get();
                continue;
            }
            Params params = pick.get().params();
            now = now.with(pick.get().moved());
            if (!isTried(now, params)) {
                events.add(pick.get().why());
                return now.proposing(params);
            }
            if (attempt >= patience()) {
                return instead(now, params, attempt + 1, events);
            }
        }
        return now;
    }

    private boolean isTried(SearchState state, Params params) {
        return learnsPaths(state.space())
                ? state.paths().repeats(params) || isUnderWay(state, params)
                : state.tried().contains(params);
    }

    private static boolean isUnderWay(SearchState state, Params params) {
        return state.paths().isCountable()
                && state.pending().stream()
                        .anyMatch(proposal -> proposal.config().equals(params));
    }

    /** Proposes what was not tried, after picks in vain; in a discovered space, nothing before all is told. */
    private SearchState instead(SearchState state, Params picked, int attempts, List<SearchEvent> events) {
        Params untried;
        if (learnsPaths(state.space())) {
            var branch = state.pending().isEmpty() ? state.paths().firstOpen(state.space()) : Optional.<Params>empty();
            if (branch.isEmpty()) {
                return state;
            }
            untried = state.space().complete(branch.get(), state.seed().child(state.trials()));
        } else {
            untried = untried(state, picked);
        }
        events.add(new SearchEvent.NextUntried(state.trials(), untried, attempts));
        return state.proposing(untried);
    }

    /** The first config after this one, in the order of a grid and around its end, that was not tried. */
    private static Params untried(SearchState state, Params from) {
        Params at = from;
        while (state.tried().contains(at)) {
            at = state.space().next(at).orElseGet(state.space()::first);
        }
        return at;
    }

    @Override
    public Step<SearchState, SearchEvent> tell(SearchState state, List<Report> seen) {
        SearchState now = state;
        for (Report report : seen) {
            now = take(now, report);
        }
        now = onward(now).orElse(now);
        List<SearchEvent> events =
                done(now) && !done(state) ? List.of(ending(now).orElseThrow()) : List.of();
        return Step.of(state.index(), events, now.next());
    }

    private SearchState take(SearchState state, Report report) {
        Proposal pending = state.pending(report.trial());
        if (report instanceof Report.Tried tried && (pending != null || tried.trial() >= state.trials())) {
            return note(state, tried, pending == null ? (Params) tried.config() : (Params) pending.config());
        }
        if (pending == null) {
            throw new IllegalArgumentException(name() + " was told of trial " + report.trial() + ", but "
                    + (report.trial() < state.trials() ? "that has ended before" : "never proposed it")
                    + ". Trials of others are told by Report.Tried first");
        }
        if (report instanceof Report.Partial || report instanceof Report.Tried) {
            return state;
        }
        Params params = (Params) pending.config();
        if (report instanceof Report.Lost) {
            return state.without(pending).queueing(new Queued(params, report.trial()));
        }
        SearchState after = state.without(pending);
        after = learnsPaths(after.space()) ? after.walked(params) : after;
        if (report instanceof Report.Complete complete) {
            return after.with(heard(after, params, complete.evaluation().value()));
        }
        return after.failing(report.trial()).with(heard(after, params, Double.NaN));
    }

    private SearchState note(SearchState state, Report.Tried report, Params proposed) {
        var tried = (Params) report.config();
        return state.trying(report.trial(), tried).with(noted(state, proposed, tried));
    }

    @Override
    public SearchState grow(SearchState state, SearchSpace wider) {
        if (wider.equals(state.declared())) {
            return state.next();
        }
        var grown = state.in(wider, view(wider));
        return grown.with(begin(grown)).next();
    }

    @Override
    public String toString() {
        return name();
    }
}
