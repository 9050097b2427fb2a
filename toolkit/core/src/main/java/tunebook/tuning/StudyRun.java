package tunebook.tuning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tunebook.algorithm.Algorithm;
import tunebook.algorithm.Course;
import tunebook.algorithm.Keep;
import tunebook.rng.Seed;
import tunebook.search.SearchEvent;
import tunebook.space.Config;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Change;
import tunebook.study.Explanation;
import tunebook.study.Intermediate;
import tunebook.study.Problem;
import tunebook.study.Standing;
import tunebook.study.StopRule;
import tunebook.study.StudyHeader;
import tunebook.study.StudyStore;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.trace.Proposal;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/**
 * A study under way, made of its changes: each is kept in the store first, and then taken in. To go on with a study that
 * was kept is to take its changes in again; what the sampler decided is decided again on the way, and compared.
 *
 * <p>What evaluations say may come from any thread; a lock orders it, and that order is the order kept.
 *
 * @param <S> the state of the sampler
 * @param <E> its events
 */
final class StudyRun<S, E> implements LiveTrial.Desk {
    private final StudyHeader header;
    private final HeldStore store;
    private final Agreement agreement;
    private final Algorithm<S, E> sampler;
    private final Ledger ledger;
    private final Map<Long, Round> rounds = new HashMap<>();
    private final Line line = new Line();
    private Course<S, E> course; // null before the first ask: what is put in line by then, the sampler begins with
    private SearchSpace space;
    private Optional<Explanation> stopped = Optional.empty();

    private StudyRun(StudyHeader header, StudyStore store, Algorithm<S, E> sampler) {
        this.header = header;
        this.store = new HeldStore(header, store, this, this::take);
        this.agreement = new Agreement(header, store);
        this.space = header.space();
        this.ledger = new Ledger(header.direction());
        this.sampler = sampler;
    }

    private Course<S, E> course() {
        if (course != null) {
            return course;
        }
        return begin(line.configs());
    }

    private Course<S, E> begin(List<Config> first) {
        var problem = new Problem(header.space(), header.direction(), first);
        return Course.begin(sampler, problem, Seed.of(header.seed()), Keep.all());
    }

    /** The study as its store knows it. */
    static <S, E> StudyRun<S, E> of(StudyHeader header, StudyStore store, Algorithm<S, E> sampler) {
        var run = new StudyRun<>(header, store, sampler);
        run.course(); // refused here, if the sampler cannot work on such a space
        run.holding(() -> null);
        return run;
    }

    /** Does this while the store is held; news of others at work on the same study is taken in first. */
    <T> T holding(Supplier<T> work) {
        return store.holding(work);
    }

    /** Whether what is in memory may be more than what is in the store; then it is to be made again from there. */
    boolean isBroken() {
        return store.isBroken();
    }

    private void take(Change change) {
        if (change instanceof Change.Asked asked) {
            admit(asked, askSampler(asked.places()));
        } else if (change instanceof Change.Finished finished) {
            ledger.finish(finished);
            settle(finished);
        } else if (change instanceof Change.Reported reported) {
            ledger.report(reported.trial(), reported.value());
        } else if (change instanceof Change.Annotated annotated) {
            ledger.annotate(annotated.trial(), annotated.name(), annotated.text());
        } else if (change instanceof Change.Restarted restarted) {
            ledger.restart(restarted.trial());
        } else if (change instanceof Change.Enqueued enqueued) {
            line(enqueued);
        } else {
            halt(((Change.Stopped) change).why());
        }
    }

    /** Asks the sampler; empty if it has nothing, or nothing before it hears of the trials that are open. */
    synchronized List<Long> ask(int places) {
        if (!rounds.isEmpty() && hasToHear(places)) {
            return List.of();
        }
        Step<S, E> step = askSampler(places);
        List<Change.Proposed> proposed = step.next().stream()
                .map(proposal -> new Change.Proposed(
                        proposal.trial(),
                        (Params) proposal.config(),
                        Explanation.later(step.index(), () -> sampler.explain(step, proposal))))
                .toList();
        var asked = new Change.Asked(places, proposed, Instant.now());
        store.append(asked);
        admit(asked, step);
        return step.next().stream().map(Proposal::trial).toList();
    }

    private boolean hasToHear(int places) {
        var step = sampler.ask(course().state(), places); // looked at, not taken
        return step.next().isEmpty() && !sampler.done(step.state());
    }

    private Step<S, E> askSampler(int places) {
        course = course();
        return course.ask(places);
    }

    private void admit(Change.Asked asked, Step<S, E> step) {
        stopped = Optional.empty();
        agreement.requireEqual(asked, step.next());
        var round = new Round(step.next(), space, wordAfter(step.state()));
        for (var proposed : asked.trials()) {
            rounds.put(proposed.trial(), round);
            ledger.propose(
                    Trial.waiting(proposed.trial(), proposed.params(), proposed.why()),
                    line.takeNotes(proposed.params()));
        }
    }

    private Round.Sampler wordAfter(S state) {
        return new Round.Sampler() {
            @Override
            public Object value(long trial, Parameter asked) {
                return sampler.fill(state, Seed.of(header.seed()), trial, asked);
            }

            @Override
            public void requireRoomFor(SearchSpace wider) {
                sampler.grow(state, wider);
            }
        };
    }

    /** Begins to evaluate a trial that waits. */
    synchronized LiveTrial start(long trial) {
        if (!ledger.isUntouched(trial)) {
            store.append(new Change.Restarted(trial));
            ledger.restart(trial);
        }
        var now = Instant.now();
        ledger.start(trial, now);
        return new LiveTrial(trial, ledger.trial(trial).params(), rounds.get(trial), this, now);
    }

    /** Lets a trial wait again: whoever was at it was stopped. */
    synchronized void release(LiveTrial trial) {
        if (isOpen(trial)) {
            trial.close();
            ledger.leave(trial.number());
        }
    }

    /** A trial has ended; once the last of its round has, the sampler is told. Empty if the trial was released before. */
    Optional<Trial> finish(LiveTrial live, TrialState state) {
        live.requireOf(this);
        var end = live.end(state); // before the lock: the trial has its own
        synchronized (this) {
            if (!isOpen(live)) {
                return Optional.empty();
            }
            live.close();
            store.append(end);
            var trial = ledger.finish(end);
            settle(end);
            return Optional.of(trial);
        }
    }

    /** Whether the trial still takes news: another study on the same store may have ended it. */
    private boolean isOpen(LiveTrial live) {
        if (live.isOpen() && !ledger.isOpen(live.number())) {
            live.close();
        }
        return live.isOpen();
    }

    private void settle(Change.Finished end) {
        var round = rounds.remove(end.trial());
        round.end(end);
        if (!round.isOver()) {
            return;
        }
        var wider = round.widen(space);
        if (!wider.equals(space)) {
            space = wider;
            course.grow(wider); // before it is told what was tried there
        }
        course.tell(round.reports());
    }

    /** Puts trials in line, before those that the sampler thinks of. */
    synchronized void enqueue(List<Change.ByHand> trials) {
        var change = new Change.Enqueued(checked(trials));
        store.append(change);
        line(change);
    }

    /** The trials with the values of the space; refused here, if at all, and not once they are kept. */
    private List<Change.ByHand> checked(List<Change.ByHand> trials) {
        List<Change.ByHand> checked = trials.stream()
                .map(trial -> new Change.ByHand(space.normalisePart(trial.params()), trial.attributes()))
                .toList();
        checked.forEach(trial -> agreement.requireKept(trial.params()));
        var configs = Line.configs(checked);
        if (course == null) {
            begin(configs);
        } else {
            sampler.enqueue(course.state(), configs);
        }
        return checked;
    }

    /** Whether this trial could not be put in line. */
    synchronized boolean refuses(Change.ByHand trial) {
        try {
            return checked(List.of(trial)).isEmpty();
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }

    private void line(Change.Enqueued enqueued) {
        line.add(enqueued.trials());
        if (course != null) {
            course.enqueue(Line.configs(enqueued.trials()));
        }
    }

    /** Puts those in line that never were: a study that is made again from its store knows most of them. */
    synchronized void enqueueMissing(List<Change.ByHand> wanted) {
        var missing = line.missing(wanted, header.space());
        if (!missing.isEmpty()) {
            enqueue(missing);
        }
    }

    synchronized void stop(Explanation why) {
        store.append(new Change.Stopped(why));
        halt(why);
    }

    private void halt(Explanation why) {
        stopped = Optional.of(why);
        if (StopRule.isCount(why)) {
            ledger.countAnew();
        }
    }

    @Override
    public void report(LiveTrial trial, Intermediate value) {
        add(trial, new Change.Reported(trial.number(), value));
    }

    @Override
    public void annotate(LiveTrial trial, String name, String text) {
        add(trial, new Change.Annotated(trial.number(), name, text));
    }

    /** Keeps news of a trial; between calls of the study, too, when it holds no store. */
    private void add(LiveTrial trial, Change news) {
        holding(() -> {
            synchronized (this) {
                isOpen(trial);
                trial.requireOpen();
                store.append(news);
                take(news);
                return null;
            }
        });
    }

    @Override
    public synchronized Optional<Intermediate> lastReport(long trial) {
        return ledger.isOpen(trial) ? ledger.lastReport(trial) : Optional.empty();
    }

    @Override
    public boolean keeps(Object value) {
        return store.keeps(value);
    }

    synchronized boolean isExhausted() {
        return course().isDone();
    }

    /** Why the sampler has nothing to propose: it waits for news of a trial, or the last event says so. */
    synchronized Explanation exhaustion() {
        if (!rounds.isEmpty() && !course().isDone()) {
            return new Explanation(
                    "Stopped: trial " + Collections.min(rounds.keySet())
                            + " was asked for and not told yet; tell it first.",
                    Map.of(),
                    Explanation.NO_STEP);
        }
        var steps = course().trace().steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            for (E event : steps.get(i).events()) {
                if (event instanceof SearchEvent.Ended ended) {
                    return ended.explain(i);
                }
            }
        }
        return new Explanation(
                "Stopped: " + header.sampler() + " has nothing more to propose.", Map.of(), Explanation.NO_STEP);
    }

    /** Trials proposed that nobody is at. */
    synchronized List<Long> waiting() {
        return ledger.waiting();
    }

    synchronized List<Trial> trials() {
        return ledger.all();
    }

    synchronized Trial trial(long number) {
        if (number < 0 || number >= ledger.size()) {
            throw new IllegalArgumentException("this study has " + ledger.size() + " trials"
                    + (ledger.size() == 0 ? "" : ", from 0 to " + (ledger.size() - 1)) + ", but trial " + number
                    + " was asked for");
        }
        return ledger.trial(number);
    }

    synchronized Optional<Trial> best() {
        return ledger.best();
    }

    synchronized Tally tally() {
        return ledger.tally();
    }

    synchronized Standing standing(Duration elapsed) {
        return ledger.standing(elapsed);
    }

    synchronized SearchSpace space() {
        return space;
    }

    synchronized Optional<Explanation> stopped() {
        return stopped;
    }

    synchronized Trace<S, E> trace() {
        return course().trace();
    }
}
