package tunebook.descent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;

/**
 * One step laid open: what it began with, what came out, and the lines of the formula in between, as the rule tells them.
 *
 * <p>Names in a line mean what they mean in the formula: w, g, η, t, the settings, the memory (before it is updated the
 * old one, after it the new one), and the results of earlier lines.
 */
public final class Anatomy {
    private final DescentState before;
    private final DescentState after;
    private final int t;
    private final double rate;
    private final Map<String, Vec> known = new LinkedHashMap<>();
    private final List<DescentEvent> events = new ArrayList<>();

    Anatomy(UpdateRule rule, Pace pace, DescentState before, Evaluation seen, DescentState after) {
        this.before = before;
        this.after = after;
        this.t = after.t();
        this.rate = pace.rate();
        rule.settings().forEach((symbol, value) -> known.put(symbol, Vec.of(value)));
        known.put("η", Vec.of(rate));
        if (!rule.momentum().isEmpty()) {
            known.computeIfPresent(rule.momentum(), (symbol, own) -> Vec.of(pace.momentum(own.get(0))));
        }
        known.put("t", Vec.of(t));
        known.put("w", before.point());
        known.put("g", seen.gradient());
        for (String symbol : rule.memory()) {
            known.put(symbol, before.memory().get(symbol));
        }
        events.add(new DescentEvent.GradientSeen(t, before.point(), seen.value(), seen.gradient(), seen.cost()));
    }

    /** The number of this update, from 1. */
    public int t() {
        return t;
    }

    /** η of this update. */
    public double rate() {
        return rate;
    }

    /** The gradient, with what earlier lines have made of it. */
    public Vec gradient() {
        return known.get("g");
    }

    /** The point, with what earlier lines have made of it. */
    public Vec point() {
        return known.get("w");
    }

    /** The setting under this symbol, as it is in this update. */
    public double number(String symbol) {
        return known.get(symbol).get(0);
    }

    /** What is remembered under this symbol before the step. */
    public Vec before(String symbol) {
        return before.memory().get(symbol);
    }

    /** What is remembered under this symbol after the step. */
    public Vec remembered(String symbol) {
        return after.memory().get(symbol);
    }

    /** Tells how a memory was updated; what came out is known from the step. */
    public Anatomy memory(String symbol, String latex, String template) {
        Vec old = known.get(symbol);
        Term term = term(symbol, latex, template, remembered(symbol));
        events.add(new DescentEvent.MemoryUpdated(t, term, old));
        return this;
    }

    /** Tells a line between memory and move, and what came out. */
    public Anatomy scale(String symbol, String latex, String template, Vec result) {
        events.add(new DescentEvent.StepScaled(t, term(symbol, latex, template, result)));
        return this;
    }

    /** Tells the step Δ and the move w ← w + Δ: the last two lines of every rule. */
    public Anatomy move(String latex, String template, Vec delta) {
        scale("Δ", latex, template, delta);
        Vec from = point();
        Term term = term("w", "w_t = w_{t-1} + \\Delta_t", "{w} + {Δ}", after.point());
        events.add(new DescentEvent.Moved(t, term, from, delta, after.point()));
        return this;
    }

    private Term term(String symbol, String latex, String template, Vec result) {
        var used = new LinkedHashMap<String, Vec>();
        for (String name : Term.names(template)) {
            if (known.containsKey(name)) {
                used.put(name, known.get(name)); // a name that is not known is refused by the term
            }
        }
        var term = new Term(symbol, latex, template, used, result);
        known.put(symbol, result);
        return term;
    }

    List<DescentEvent> events() {
        return events;
    }
}
