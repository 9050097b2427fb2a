package tunebook.study;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tunebook.math.Digits;

/**
 * When a study has had enough. Looked at whenever a batch of trials has ended; what runs is never cut off.
 *
 * <p>A rule is a pure function of how the study stands, so its answer can be written down and read again.
 */
public sealed interface StopRule {
    /** Why to stop; empty to go on. */
    Optional<Explanation> stop(Standing standing);

    /** Stops when the last so many trials have brought nothing better than the best before them. */
    static StopRule noImprovement(long trials) {
        return new NoImprovement(trials);
    }

    /** Stops when a trial is as good as this value, or better. */
    static StopRule reaching(double value) {
        return new Threshold(value);
    }

    /** Stops when the study has so many finished trials in all, those of earlier calls included. */
    static StopRule trials(long inAll) {
        return new TrialBudget(inAll);
    }

    /** Stops when a call to optimize has taken so long. */
    static StopRule time(Duration limit) {
        return new TimeBudget(limit);
    }

    /** Stops when so many trials in a row have failed: then the objective is at fault, and not the parameters. */
    static StopRule failures(long inARow) {
        return new Failures(inARow);
    }

    /** Whether a rule that counts trials in a row has said this; it counts anew after it. */
    static boolean isCount(Explanation why) {
        return why.numbers().containsKey("allowed");
    }

    /** See {@link #noImprovement}. */
    record NoImprovement(long trials) implements StopRule {
        public NoImprovement {
            requirePositive("noImprovement", "trials", trials);
        }

        @Override
        public Optional<Explanation> stop(Standing now) {
            if (Double.isNaN(now.best()) || now.since() < trials) {
                return Optional.empty();
            }
            return because(
                    "Stopped: the last " + now.since() + " trials brought nothing better than "
                            + Digits.of(now.best(), 4) + ", and the rule allows " + trials + ".",
                    now,
                    Map.of("best", now.best(), "since", (double) now.since(), "allowed", (double) trials));
        }
    }

    /** See {@link #reaching}. */
    record Threshold(double value) implements StopRule {
        public Threshold {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("reaching(value) needs a value to compare with, but got NaN");
            }
        }

        @Override
        public Optional<Explanation> stop(Standing now) {
            boolean reached = now.direction() == Direction.MINIMIZE ? now.best() <= value : now.best() >= value;
            if (!reached) { // also while there is none: NaN compares false
                return Optional.empty();
            }
            return because(
                    "Stopped: the best value " + Digits.of(now.best(), 4) + " is as good as the goal "
                            + Digits.of(value, 4) + ", or better.",
                    now,
                    Map.of("best", now.best(), "goal", value));
        }
    }

    /** See {@link #trials}. */
    record TrialBudget(long inAll) implements StopRule {
        public TrialBudget {
            requirePositive("trials", "inAll", inAll);
        }

        @Override
        public Optional<Explanation> stop(Standing now) {
            if (now.finished() < inAll) {
                return Optional.empty();
            }
            return because(
                    "Stopped: " + now.finished() + " trials are finished, and the budget is " + inAll + ".",
                    now,
                    Map.of("finished", (double) now.finished(), "budget", (double) inAll));
        }
    }

    /** See {@link #time}. */
    record TimeBudget(Duration limit) implements StopRule {
        public TimeBudget {
            if (limit.isNegative()) {
                throw new IllegalArgumentException("a time limit is at least 0, but got " + limit);
            }
        }

        @Override
        public Optional<Explanation> stop(Standing now) {
            if (now.elapsed().compareTo(limit) < 0) {
                return Optional.empty();
            }
            double seconds = seconds(now.elapsed());
            return because(
                    "Stopped: " + Digits.of(seconds, 3) + " s have passed, and the limit is "
                            + Digits.of(seconds(limit), 3) + " s.",
                    now,
                    Map.of("seconds", seconds, "limit", seconds(limit)));
        }

        private static double seconds(Duration time) {
            return time.toNanos() / 1e9;
        }
    }

    /** See {@link #failures}. */
    record Failures(long inARow) implements StopRule {
        public Failures {
            requirePositive("failures", "inARow", inARow);
        }

        @Override
        public Optional<Explanation> stop(Standing now) {
            if (now.failures() < inARow) {
                return Optional.empty();
            }
            return because(
                    "Stopped: the last " + now.failures()
                            + " trials all failed. Look at the last of them: the objective" + " may be at fault.",
                    now,
                    Map.of("failures", (double) now.failures(), "allowed", (double) inARow));
        }
    }

    private static Optional<Explanation> because(String sentence, Standing now, Map<String, Double> numbers) {
        var ordered = new LinkedHashMap<String, Double>();
        ordered.put("finished", (double) now.finished());
        numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(number -> ordered.put(number.getKey(), number.getValue()));
        return Optional.of(new Explanation(sentence, ordered, Explanation.NO_STEP));
    }

    private static void requirePositive(String rule, String name, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    rule + "(" + name + ") needs at least 1, but got " + name + "=" + number);
        }
    }
}
