package tunebook.tuning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tunebook.algorithm.Algorithm;
import tunebook.math.Given;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Change;
import tunebook.study.Direction;
import tunebook.study.Explanation;
import tunebook.study.JournalStore;
import tunebook.study.StopRule;
import tunebook.study.StudyHeader;
import tunebook.study.StudyStore;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.trace.Trace;

/**
 * Many trials of one objective, and what came of them: what is to be minimized or maximized, where to look, who proposes,
 * and every trial with its values, its outcome and the reason why it was tried.
 *
 * <pre>{@code
 * var study = Study.minimize("mlp").sampler(Samplers.random()).seed(42)
 *     .optimize(60, trial -> {
 *         double lr = trial.logFloat("lr", 1e-4, 1.0);
 *         int layers = trial.intRange("layers", 1, 3);
 *         return train(lr, layers);
 *     });
 * study.print();
 * study.why(17);
 * }</pre>
 *
 * <p>The space is declared by {@link #space}, or left to the objective, which says what it may try as it asks. A trial whose
 * objective throws, or gives NaN, is a failed trial; the study goes on.
 *
 * <p>The trials are a function of the seed, the settings, and the outcomes in the order in which they came in.
 * {@link #batch} is such a setting: so many trials are proposed together, none of which knows of the others.
 * {@link #parallel} is none: it evaluates the trials of a batch on so many threads, and changes no trial.
 *
 * <p>With a {@link #journal}, every change is on disk before it counts. A study that was killed goes on from there when the
 * same lines are run again: what was finished is finished, what was running is run again under the same number.
 *
 * <p>Unlike a {@link Race}, a study is not a plan but a thing that grows: {@code optimize} again, and it has more trials.
 */
public final class Study {
    private final String name;
    private final Direction direction;
    private final StudySettings settings = new StudySettings();
    private StudyRun<?, ?> run; // null until the first look at the trials: settings may change before
    private Explanation wish; // that the call should end; null for none

    private Study(String name, Direction direction) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a study needs a name: Study.minimize(\"mlp\"), but got "
                    + (name == null ? "null" : "a blank one"));
        }
        this.name = name;
        this.direction = direction;
    }

    /** A study in which smaller values are better. */
    public static Study minimize(String name) {
        return new Study(name, Direction.MINIMIZE);
    }

    /** A study in which larger values are better. */
    public static Study maximize(String name) {
        return new Study(name, Direction.MAXIMIZE);
    }

    /** Searches this space; without one, the objective says what there is as it asks. */
    public synchronized Study space(SearchSpace space) {
        requireNotBegun("space");
        settings.space = Given.required("a study", "a space: Space.of(...)", space);
        return this;
    }

    /** Searches the space of these parameters. */
    public Study space(Parameter... parameters) {
        return space(new SearchSpace(List.of(parameters)));
    }

    /** Lets this algorithm propose; random search if nothing is said. */
    public synchronized Study sampler(Algorithm<?, ?> sampler) {
        requireNotBegun("sampler");
        settings.sampler = Given.required("a study", "a sampler: Samplers.random()", sampler);
        return this;
    }

    /** All chance from this number; 0 if nothing is said. */
    public synchronized Study seed(long number) {
        requireNotBegun("seed");
        settings.seed = number;
        return this;
    }

    /** Keeps every change in this file, and goes on from what it holds. */
    public Study journal(Path file) {
        return store(JournalStore.of(file));
    }

    /** Keeps every change in this file, and goes on from what it holds. */
    public Study journal(String file) {
        return journal(Path.of(Given.required("a journal", "a file: \"study.journal\"", file)));
    }

    /** Keeps every change in this store, and goes on from what it holds. */
    public synchronized Study store(StudyStore store) {
        requireNotBegun("store");
        settings.store = Given.required("a study", "a store", store);
        return this;
    }

    /** Proposes q trials together; what one brings, the others of its batch do not know. 1 if nothing is said. */
    public synchronized Study batch(int q) {
        settings.batch = StudySettings.atLeastOne("batch", q);
        return this;
    }

    /** Evaluates the trials of a batch on n threads at once: {@code batch(4).parallel(4)}. No trial depends on n. */
    public synchronized Study parallel(int n) {
        settings.parallel = StudySettings.atLeastOne("parallel", n);
        return this;
    }

    /**
     * Stops as soon as a rule says so: one of these, or of those given before. A rule takes the place of an earlier one of
     * its kind; none at all, {@code stop()}, clears them.
     *
     * <p>To optimize again is to go on: what {@code noImprovement} and {@code failures} count begins anew where one of them
     * has stopped the study.
     */
    public synchronized Study stop(StopRule... rules) {
        settings.stop(rules);
        return this;
    }

    /** Stops when the last so many trials have brought nothing better than the best before them. */
    public Study stopWithoutImprovement(int trials) {
        return stop(StopRule.noImprovement(trials));
    }

    /** Stops when a trial is as good as this value, or better. */
    public Study stopAt(double value) {
        return stop(StopRule.reaching(value));
    }

    /** Begins no further trial when a call to optimize has taken so long; a trial that runs by then is finished. */
    public Study timeout(Duration limit) {
        return stop(StopRule.time(Given.required("a time-out", "a duration", limit)));
    }

    /** Begins no further trial when a call to optimize has taken so many seconds. */
    public Study timeout(double seconds) {
        return timeout(StudySettings.timeout(seconds));
    }

    /** Calls this after every trial; it may {@link #end} the call. */
    public synchronized Study listen(StudyListener listener) {
        settings.listeners.add(Given.required("a study", "somebody to call: (study, trial) -> ...", listener));
        return this;
    }

    /** Tells this how far a call to optimize has come, after every trial. */
    public synchronized Study watch(Consumer<StudyProgress> watching) {
        settings.watching.add(Given.required("a study", "somebody to tell: progress -> ...", watching));
        return this;
    }

    /** Tries these values next, before those that the sampler thinks of; what is left out, the sampler fills in. */
    public Study enqueue(Params params) {
        return enqueue(params, Map.of());
    }

    /** Tries these values next: {@code enqueue(Map.of("lr", 0.01, "layers", 2))}. */
    public Study enqueue(Map<String, ?> values) {
        return enqueue(Params.of(Given.required("enqueue", "values by name", values)));
    }

    /** Tries a published configuration next, with its source noted on the trial; of a declared space, the names it has. */
    public synchronized Study enqueue(Published published) {
        Given.required("enqueue", "a configuration: Published.of(\"adam\")", published);
        var known = published.params();
        if (!settings.space.isOpen()) {
            known = published.only(settings.space.names()).params();
        }
        return enqueue(known, published.notes());
    }

    private synchronized Study enqueue(Params params, Map<String, String> attributes) {
        Given.required("enqueue", "values: Params.of(\"lr\", 0.01)", params);
        var byHand = new Change.ByHand(params, attributes);
        if (run == null) {
            settings.space.normalisePart(params); // refused at once, if the space says so
            settings.byHand.add(byHand); // when the study begins: its journal may have it already
            return this;
        }
        var now = run();
        return now.holding(() -> {
            now.enqueue(List.of(byHand));
            return this;
        });
    }

    /** Runs so many trials more, or fewer if a stop rule says so or the space is exhausted; then {@link #why()} says it. */
    public Study optimize(int trials, TrialObjective objective) {
        Given.required("a study", "an objective: trial -> ...", objective);
        return optimizeValues(trials, trial -> new double[] {objective.evaluate(trial)});
    }

    /** As {@link #optimize}, for an objective with several values: the first decides, all are recorded. */
    public Study optimizeValues(int trials, ValuesObjective objective) {
        Given.required("a study", "an objective: trial -> new double[] {...}", objective);
        if (trials < 0) {
            throw new IllegalArgumentException("optimize runs at least 0 trials, but got " + trials);
        }
        var now = run();
        return now.holding(() -> work(now, trials, objective));
    }

    /** Runs until the study has so many finished trials in all: with a journal, these lines may be run again and again. */
    public Study optimizeTo(int inAll, TrialObjective objective) {
        Given.required("a study", "an objective: trial -> ...", objective);
        var now = run();
        return now.holding(() -> {
            long left = Math.max(0, inAll - now.tally().finished());
            return work(now, (int) left, trial -> new double[] {objective.evaluate(trial)});
        });
    }

    private Study work(StudyRun<?, ?> now, int trials, ValuesObjective objective) {
        wish = null;
        try (var evaluations = new Evaluations(objective, Math.min(settings.parallel, settings.batch));
                var show = StudyShow.open(this)) {
            Consumer<Trial> ended = trial -> settings.listeners.forEach(listener -> listener.ended(this, trial));
            Consumer<StudyProgress> watching = progress -> {
                show.show(progress);
                settings.watching.forEach(watcher -> watcher.accept(progress));
            };
            new Optimization(now, evaluations, settings.batch, List.copyOf(settings.rules), ended, watching)
                    .run(trials, () -> Optional.ofNullable(wish));
            return this;
        } catch (Error stopped) {
            run = null; // the thread may have been stopped anywhere: what counts is in the store
            throw stopped;
        }
    }

    /** Ends the call to optimize that is under way, after the batch that runs; to be called by a listener. */
    public void end(String why) {
        var sentence = "Stopped: " + Given.required("the end of a study", "a reason", why) + ".";
        wish = new Explanation(sentence, Map.of(), Explanation.NO_STEP);
    }

    /** Asks for one trial, to be evaluated by the caller, who says by {@link #tell} what came of it. */
    public Suggest ask() {
        var now = run();
        return now.holding(() -> {
            var waiting = now.waiting();
            var next = !waiting.isEmpty() || now.isExhausted() ? waiting : now.ask(1);
            if (next.isEmpty()) {
                throw new IllegalStateException(
                        "nothing more is proposed after " + now.tally() + ": " + now.exhaustion());
            }
            return now.start(next.get(0));
        });
    }

    /** Says what came of a trial that was asked for; NaN makes it a failed one. */
    public Trial tell(Suggest trial, double... values) {
        return finish(trial, LiveTrial.outcome(values));
    }

    /** Says that a trial that was asked for has failed. */
    public Trial tellFailed(Suggest trial, String why) {
        return finish(trial, new TrialState.Failed(Given.required("a failed trial", "a reason", why)));
    }

    private Trial finish(Suggest trial, TrialState state) {
        if (!(trial instanceof LiveTrial live)) {
            throw new IllegalArgumentException("tell takes the trial that ask gave, but got " + trial);
        }
        var now = run();
        return now.holding(() -> now.finish(live, state)
                .orElseThrow(() -> new IllegalStateException("trial " + trial.number() + " has ended already")));
    }

    /** The trials by number, as they stand now. */
    public List<Trial> trials() {
        return run().trials();
    }

    /** The trial with this number. */
    public Trial trial(long number) {
        return run().trial(number);
    }

    /**
     * The complete trial with the best value; of several, the first.
     *
     * @throws IllegalStateException if no trial is complete
     */
    public Trial best() {
        return run().best()
                .orElseThrow(() -> new IllegalStateException("the study '" + name
                        + "' has no complete trial to be the best: " + run().tally()
                        + Summary.lastFailure(trials())
                                .map(why -> ". The last one: " + why)
                                .orElse("")));
    }

    /** What is studied. */
    public String name() {
        return name;
    }

    /** Which values are better. */
    public Direction direction() {
        return direction;
    }

    /** Where all chance comes from. */
    public long seed() {
        return settings.seed;
    }

    /** The space as declared, and as discovered so far. */
    public SearchSpace space() {
        return run == null && settings.isInMemory() ? settings.space : run().space();
    }

    /** The sampler with its settings: {@code "random search"}. */
    public String samplerName() {
        return settings.sampler.name();
    }

    /** Why the trial with this number was tried: a sentence, and the numbers in it. */
    public Explanation why(long trial) {
        return Summary.why(trial(trial));
    }

    /** Why the last call to optimize stopped before its trials were done, or that it did not. */
    public Explanation why() {
        return run().stopped()
                .orElseGet(() -> new Explanation(
                        "Not stopped: all trials that were asked for are done.", Map.of(), Explanation.NO_STEP));
    }

    /** What the sampler was given and what it did, step by step. */
    public Trace<?, ?> trace() {
        return run().trace();
    }

    /** How the trials ended, and the best of them, as the lectures print it. */
    public String summary() {
        return Summary.of(run());
    }

    /** Prints the {@link #summary}. */
    public void print() {
        System.out.println(summary());
    }

    private synchronized StudyRun<?, ?> run() {
        if (run == null || run.isBroken()) {
            var header = new StudyHeader(name, direction, settings.seed, settings.sampler.name(), settings.space);
            var begun = StudyRun.of(header, settings.store, settings.sampler);
            settings.enqueueByHand(begun);
            run = begun;
        }
        return run;
    }

    private void requireNotBegun(String setting) {
        if (run != null) {
            throw new IllegalStateException("the study '" + name + "' has begun, and its " + setting
                    + " is what its trials follow from. Set it before the first trial, or begin another study");
        }
    }

    /** In a few lines: what it is, how its trials ended, the best of them. */
    @Override
    public String toString() {
        String what = "Study '" + name + "': " + direction.name().toLowerCase(Locale.ROOT) + ", "
                + settings.sampler.name() + ", seed " + settings.seed;
        return what
                + (run == null ? ". Not begun: .optimize(60, trial -> ...)" : "\n" + Summary.inShort(run()))
                + settings.hint();
    }
}
