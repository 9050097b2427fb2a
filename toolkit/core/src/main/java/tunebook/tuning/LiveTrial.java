package tunebook.tuning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tunebook.math.Vec;
import tunebook.space.ChoiceParameter;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Change;
import tunebook.study.Intermediate;
import tunebook.study.TrialState;

/**
 * A trial that is being evaluated. What it is asked for follows from the proposal, the space as it was when the proposal
 * was made, and the sampler's word on names that are new; nothing else, so that it is the same on whichever thread.
 */
final class LiveTrial implements Suggest {
    /** Where its news goes. */
    interface Desk {
        void report(LiveTrial trial, Intermediate value);

        void annotate(LiveTrial trial, String name, String text);

        Optional<Intermediate> lastReport(long trial);

        boolean keeps(Object value);
    }

    private final long number;
    private final Params proposed;
    private final SearchSpace space;
    private final Round.Sampler sampler;
    private final Desk desk;
    private final Instant started;
    private final Map<String, Object> asked = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>(); // proposed, and looked up by name alone
    private final Set<String> drawn = new LinkedHashSet<>();
    private SearchSpace wider; // with what this trial has found
    private volatile boolean open = true;

    LiveTrial(long number, Params proposed, Round round, Desk desk, Instant started) {
        this.number = number;
        this.proposed = proposed;
        this.space = round.space();
        this.sampler = round.sampler();
        this.wider = space;
        this.desk = desk;
        this.started = started;
    }

    Instant started() {
        return started;
    }

    boolean isOpen() {
        return open;
    }

    void requireOf(Desk study) {
        if (desk != study) {
            throw new IllegalArgumentException("trial " + number + " is of another study, or of this one before it was"
                    + " read again from its store; tell takes a trial from this study's own ask()");
        }
    }

    /** Nothing that it says counts any more. */
    void close() {
        open = false;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public synchronized Params params() {
        var values = new LinkedHashMap<>(proposed.toMap());
        values.putAll(asked);
        return Params.of(values);
    }

    @Override
    public synchronized Object get(String name) {
        if (asked.containsKey(name)) {
            return asked.get(name);
        }
        if (proposed.has(name)) {
            read.add(name);
            return proposed.get(name);
        }
        var declared = space.find(name).filter(parameter -> !space.isOptional(name));
        if (declared.isPresent()) {
            throw absent(declared.get());
        }
        throw new IllegalArgumentException("nothing is known of '" + name + "' in trial " + number + ", only "
                + (proposed.size() == 0 ? "nothing at all" : String.join(", ", proposed.names()))
                + ". Say what it may be: trial.range(\"" + name + "\", low, high)");
    }

    @Override
    public synchronized Object suggest(Parameter parameter) {
        requireOpen();
        String name = parameter.name();
        var known = wider.find(name);
        known.ifPresent(other -> requireSameRange(other, parameter));
        if (asked.containsKey(name)) {
            return asked.get(name);
        }
        Object value = proposed.has(name) ? fitting(parameter) : fresh(parameter, known);
        asked.put(name, value);
        return value;
    }

    private Object fitting(Parameter parameter) {
        Object value = proposed.get(parameter.name());
        if (!parameter.contains(value)) {
            throw new IllegalArgumentException("'" + parameter.name() + "' is to be " + value
                    + " in this trial, but the objective asks for " + parameter.range()
                    + ". Enqueue a value from that range");
        }
        register(parameter);
        return parameter.normalise(value);
    }

    private Object fresh(Parameter parameter, Optional<Parameter> known) {
        String name = parameter.name();
        if (known.isPresent() && !space.isOptional(name)) {
            throw absent(known.get());
        }
        register(parameter);
        Object value = sampler.value(number, parameter);
        drawn.add(name);
        return value;
    }

    /** Takes note of a parameter that is new; the sampler may refuse it, and a store its values. */
    private void register(Parameter parameter) {
        if (!wider.has(parameter.name())) {
            requireKept(parameter);
            var found = wider.discover(parameter);
            sampler.requireRoomFor(found);
            wider = found;
        }
    }

    private void requireKept(Parameter parameter) {
        if (parameter instanceof ChoiceParameter choice) {
            for (Object value : choice.values()) {
                if (!desk.keeps(value)) {
                    throw Unreadable.offered(choice, value);
                }
            }
        }
    }

    private static void requireSameRange(Parameter known, Parameter asked) {
        if (!known.sameRange(asked)) {
            throw new IllegalArgumentException("one name has one range, but '" + asked.name() + "' is " + known.range()
                    + ", and now is asked for as " + asked.range() + ". Give the other its own name");
        }
    }

    private IllegalArgumentException absent(Parameter declared) {
        return new IllegalArgumentException(
                "'" + declared.name() + "' does not exist in trial " + number + ": the space" + " says "
                        + declared.describe() + ", and here are " + proposed + ". Ask for it inside the same if");
    }

    @Override
    public synchronized void report(double step, double value) {
        requireOpen();
        var last = desk.lastReport(number);
        if (last.isPresent() && !(step > last.get().step())) {
            throw new IllegalArgumentException(
                    "the steps of a trial's reports grow, but " + last.get().step() + " is followed by " + step);
        }
        desk.report(this, new Intermediate(step, value));
    }

    @Override
    public boolean shouldPrune() {
        return false; // nobody judges yet
    }

    @Override
    public TrialPruned pruned() {
        return new TrialPruned(number);
    }

    @Override
    public synchronized void set(String attribute, Object value) {
        requireOpen();
        if (attribute == null || attribute.isBlank()) {
            throw new IllegalArgumentException("a note needs a name: trial.set(\"epochs\", 12)");
        }
        desk.annotate(this, attribute, String.valueOf(value));
    }

    void requireOpen() {
        if (!open) {
            throw new IllegalStateException(
                    "trial " + number + " has ended; it neither suggests nor takes news any more");
        }
    }

    /** How it ends, with what was tried. */
    synchronized Change.Finished end(TrialState ended) {
        return new Change.Finished(number, ended, tried(), started, Instant.now());
    }

    /** Complete with these values, or failed if they are no numbers. */
    static TrialState outcome(double... values) {
        if (values == null) {
            return new TrialState.Failed("the objective returned null; return a number");
        }
        if (values.length == 0) {
            return new TrialState.Failed("the objective returned no values; return at least one");
        }
        for (double value : values) {
            if (Double.isNaN(value)) {
                return new TrialState.Failed("the objective returned NaN");
            }
        }
        return new TrialState.Complete(Vec.of(values));
    }

    /** Pruned at the last value reported. */
    TrialState pruning() {
        return desk.lastReport(number)
                .map(last -> new TrialState.Pruned(last.step(), last.value()))
                .orElse(new TrialState.Pruned(Double.NaN, Double.NaN));
    }

    /** What was tried, if that is not what was proposed. Declared parameters count whether or not they are asked for. */
    private Optional<Change.Tried> tried() {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Object>();
        for (String name : proposed.names()) {
            if (read.contains(name) || (space.has(name) && !space.isOptional(name))) {
                values.put(name, proposed.get(name));
            }
        }
        values.putAll(asked);
        var params = Params.of(values);
        return drawn.isEmpty() && found().isEmpty() && params.equals(proposed) && isInOrder(params)
                ? Optional.empty()
                : Optional.of(new Change.Tried(params, drawn, found()));
    }

    private List<Parameter> found() {
        if (wider.dimension() == space.dimension()) {
            return List.of(); // as in most trials
        }
        return wider.parameters().stream()
                .filter(parameter -> !space.has(parameter.name()))
                .toList();
    }

    /** In a space that is discovered the order of the questions tells which one leads to which. */
    private boolean isInOrder(Params params) {
        return !space.isOpen() || List.copyOf(params.names()).equals(List.copyOf(proposed.names()));
    }

    @Override
    public String toString() {
        return "trial " + number + (open ? ", running, with " : ", ended, with ") + params();
    }
}
