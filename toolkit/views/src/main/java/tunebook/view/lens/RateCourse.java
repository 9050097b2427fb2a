package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import tunebook.descent.DescentEvent;
import tunebook.descent.schedule.Schedule;
import tunebook.descent.schedule.Tempo;
import tunebook.math.Vec;
import tunebook.tuning.Lane;
import tunebook.view.spec.Series;

/**
 * How η went under one schedule, and β where the schedule sets it.
 *
 * @param label its name with its settings
 * @param shortName its name without them, where that is unambiguous
 * @param series colour, dash and symbol
 * @param rates η after 0, 1, 2, ... updates: of the update that comes next
 * @param momentums β alike; empty where the schedule sets none
 * @param turns where η changed for a reason that the schedule gives, in order
 * @param warmup the updates at the beginning in which η is held back
 */
record RateCourse(
        String label,
        String shortName,
        Series series,
        Vec rates,
        Optional<Vec> momentums,
        List<Turn> turns,
        int warmup) {
    /** What a schedule that watches the value is shown where there is none: one that never becomes better. */
    private static final double NO_PROGRESS = 1;
    /** More turns than this are no turns any more, but a slope. */
    static final int MOST_TURNS = 1000;

    /**
     * A change of η.
     *
     * @param t after so many updates
     * @param from η before
     * @param to η from now on
     * @param why in words
     */
    record Turn(int t, double from, double to, String why) {
        /** {@code "▼ 0.1 → 0.01"}. */
        String brief() {
            return "▼ " + Words.number(from) + " → " + Words.number(to);
        }
    }

    RateCourse {
        turns = List.copyOf(turns);
    }

    /** What a schedule does by itself. */
    static RateCourse of(Schedule schedule, String shortName, Series series, int steps) {
        var rates = new double[steps + 1];
        var momentums = new double[steps + 1];
        var turns = new ArrayList<Turn>();
        Tempo now = begun(schedule);
        for (int t = 0; t <= steps; t++) {
            rates[t] = now.rate();
            momentums[t] = now.pace().momentum();
            if (t < steps) {
                Tempo next = after(schedule, now, t);
                turn(schedule, now, next, t + 1).ifPresent(turns::add);
                now = next;
            }
        }
        return new RateCourse(
                schedule.name(), shortName, series, Vec.of(rates), set(momentums), first(turns), schedule.warmup());
    }

    private static Optional<Turn> turn(Schedule schedule, Tempo before, Tempo after, int t) {
        return schedule.why(before, after).map(why -> new Turn(t, before.rate(), after.rate(), why));
    }

    private static Tempo begun(Schedule schedule) {
        try {
            return schedule.start();
        } catch (IllegalArgumentException told) {
            throw told;
        } catch (RuntimeException thrown) {
            throw broken(schedule, 0, thrown);
        }
    }

    private static Tempo after(Schedule schedule, Tempo now, int t) {
        try {
            return schedule.after(now, NO_PROGRESS);
        } catch (IllegalArgumentException told) {
            throw told;
        } catch (RuntimeException thrown) {
            throw broken(schedule, t + 1, thrown);
        }
    }

    private static IllegalArgumentException broken(Schedule schedule, int step, RuntimeException thrown) {
        return new IllegalArgumentException(
                "the schedule '" + schedule.name() + "' must give an η for every step, but at step " + step
                        + " its formula threw " + thrown,
                thrown);
    }

    /** What was recorded of a runner. */
    static RateCourse of(Runner runner) {
        var lane = runner.lane();
        var rates = new double[lane.steps() + 1];
        var momentums = new double[lane.steps() + 1];
        boolean heeds = !lane.optimizer().rule().momentum().isEmpty();
        for (int t = 0; t <= lane.steps(); t++) {
            rates[t] = lane.at(t).rate();
            momentums[t] = heeds ? lane.at(t).pace().momentum() : Double.NaN;
        }
        return new RateCourse(
                runner.label(),
                runner.shortName(),
                runner.series(),
                Vec.of(rates),
                set(momentums),
                first(turns(lane)),
                lane.optimizer().schedule().warmup());
    }

    private static List<Turn> turns(Lane lane) {
        var turns = new ArrayList<Turn>();
        for (int t = 1; t <= lane.steps(); t++) {
            if (lane.at(t).rate() != lane.at(t - 1).rate()) {
                for (DescentEvent event : lane.events(t)) {
                    if (event instanceof DescentEvent.RateChanged changed) {
                        turns.add(new Turn(changed.t(), changed.from(), changed.to(), changed.why()));
                    }
                }
            }
        }
        return turns;
    }

    private static List<Turn> first(List<Turn> turns) {
        return turns.size() > MOST_TURNS ? turns.subList(0, MOST_TURNS) : turns;
    }

    private static Optional<Vec> set(double[] momentums) {
        var all = Vec.of(momentums);
        return all.stream().allMatch(Double::isNaN) ? Optional.empty() : Optional.of(all);
    }

    /** The turns at which η leaves the way it went: drops and restarts, not the end of a warm-up. */
    Set<Integer> jumps() {
        return turns.stream()
                .map(Turn::t)
                .filter(t -> t == 1 || (rate(t) - rate(t - 1)) * (rate(t - 1) - rate(t - 2)) <= 0)
                .collect(Collectors.toSet());
    }

    int steps() {
        return rates.dimension() - 1;
    }

    /** η after t updates; a runner that has ended keeps its last. */
    double rate(int t) {
        return rates.get(Math.min(t, steps()));
    }

    OptionalDouble momentum(int t) {
        return momentums
                .map(all -> OptionalDouble.of(all.get(Math.min(t, steps()))))
                .orElse(OptionalDouble.empty());
    }

    double peak() {
        return rates.maxNorm();
    }

    /** The turns after update {@code from}, up to update {@code to}. */
    List<Turn> turns(int from, int to) {
        return turns.stream().filter(turn -> turn.t() > from && turn.t() <= to).toList();
    }

    /** What η does from here: warms up, rises, falls or stays. */
    String doing(int t) {
        if (t >= steps()) {
            return "ends here";
        }
        double change = rate(t + 1) - rate(t);
        if (t < warmup) {
            return "warms up";
        }
        return change > 0 ? "rises" : change < 0 ? "falls" : "stays";
    }
}
