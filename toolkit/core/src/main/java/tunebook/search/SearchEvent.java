package tunebook.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tunebook.math.Vec;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Explanation;
import tunebook.trace.Reason;

/** What a search decided and why: where a proposal comes from, or that nothing is left to propose. */
public sealed interface SearchEvent {
    /** What happened, in a sentence; also what {@code toString} gives. */
    String sentence();

    /** The numbers of the sentence by their symbol, in its order. */
    Map<String, Double> numbers();

    /** Sentence and numbers; {@code step} is the index of the step that this is an event of. */
    default Explanation explain(int step) {
        return new Explanation(sentence(), numbers(), step);
    }

    /** A proposal, and how it came to be. */
    sealed interface Proposed extends SearchEvent, Reason {
        /** What is proposed. */
        Params params();

        @Override
        default Explanation explain(int step) {
            return SearchEvent.super.explain(step);
        }
    }

    /** Nothing more will come. */
    sealed interface Ended extends SearchEvent {}

    /**
     * The config was put in by hand.
     *
     * @param given the values given; the rest was drawn
     */
    record ByHand(long trial, Params params, Params given) implements Proposed {
        @Override
        public String sentence() {
            int drawn = params.size() - given.size();
            return "Trial " + trial + " was put in by hand: " + Words.of(given)
                    + (drawn > 0 ? "; what was not given was drawn at random." : ".");
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of();
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /** The config of a trial whose worker was lost is tried again. */
    record Again(long trial, Params params, long lost) implements Proposed {
        @Override
        public String sentence() {
            return "Trial " + trial + " tries what trial " + lost + " was to try, of which nothing was heard: "
                    + Words.of(params) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("lost trial", (double) lost);
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * Each value was drawn by itself.
     *
     * @param space the space that was drawn from
     * @param attempt how many draws before had been tried already
     */
    record Drawn(long trial, Params params, SearchSpace space, int attempt) implements Proposed {
        @Override
        public String sentence() {
            return "Trial " + trial + " draws each value by itself, evenly on its scale"
                    + (attempt == 0
                            ? ""
                            : ", for the " + Words.nth(attempt + 1) + " time, since what came before was"
                                    + " tried already")
                    + ": " + Words.places(params, space) + ". No result so far plays a part.";
        }

        @Override
        public Map<String, Double> numbers() {
            return Words.units(params, space);
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * The next combination of a grid.
     *
     * @param position which one, from 1
     * @param of how many there are; -1 if that is not known
     */
    record GridPoint(long trial, Params params, long position, long of) implements Proposed {
        @Override
        public String sentence() {
            return "Trial " + trial + " is combination " + position + (of < 0 ? "" : " of " + of)
                    + " in the order of the grid, where the last parameter changes fastest: " + Words.of(params) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            var numbers = new LinkedHashMap<String, Double>();
            numbers.put("combination", (double) position);
            if (of >= 0) {
                numbers.put("of", (double) of);
            }
            return numbers;
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * The next branch of a tree of decisions.
     *
     * @param decided the parameter whose next value is tried; empty for the first trial, which decides nothing
     * @param value which of its values, from 1
     * @param of how many it has
     */
    record BranchTaken(long trial, Params params, String decided, long value, long of) implements Proposed {
        @Override
        public String sentence() {
            return decided.isEmpty()
                    ? "Trial " + trial + " goes down the first branch: whatever is asked for gets its first value."
                    : "Trial " + trial + " goes back to the last decision with values left and takes value " + value
                            + " of " + of + " of '" + decided + "', with " + Words.of(params)
                            + "; whatever is asked for after it gets its first value.";
        }

        @Override
        public Map<String, Double> numbers() {
            var numbers = new LinkedHashMap<String, Double>();
            if (!decided.isEmpty()) {
                numbers.put("value", (double) value);
                numbers.put("of", (double) of);
            }
            return numbers;
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * The next point of an even sequence.
     *
     * @param sequence its name
     * @param index which point, from 0
     * @param unit the point of the unit cube
     */
    record SequencePoint(long trial, Params params, String sequence, long index, Vec unit) implements Proposed {
        @Override
        public String sentence() {
            return "Trial " + trial + " is point " + index + " of the " + sequence
                    + " sequence, whose points lie where earlier ones left room: (" + Words.coordinates(unit)
                    + ") of the unit cube, that is " + Words.of(params) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            var numbers = new LinkedHashMap<String, Double>();
            numbers.put("point", (double) index);
            for (int i = 0; i < unit.dimension(); i++) {
                numbers.put("u" + (i + 1), unit.get(i));
            }
            return numbers;
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * The next row of a Latin hypercube.
     *
     * @param row which row, from 1
     * @param of how many rows, and strata of each parameter
     * @param unit the point of the unit cube, a coordinate for each parameter of the space
     */
    record HypercubeRow(long trial, Params params, SearchSpace space, int row, int of, Vec unit) implements Proposed {
        @Override
        public String sentence() {
            return "Trial " + trial + " is row " + row + " of " + of + " of a Latin hypercube, where each of " + of
                    + " equal parts of every range is visited once: " + Words.strata(space, unit, of) + ", that is "
                    + Words.of(params) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            var numbers = new LinkedHashMap<String, Double>();
            numbers.put("row", (double) row);
            numbers.put("of", (double) of);
            for (int i = 0; i < unit.dimension(); i++) {
                numbers.put("part of " + space.parameters().get(i).name(), 1 + Math.floor(unit.get(i) * of));
            }
            return numbers;
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * One parameter was changed, the others left at the best so far.
     *
     * @param changed the parameter; empty for the first trial, the middle of the space
     * @param value which of its values to try, from 1
     * @param of how many are to be tried
     * @param best the best value so far, NaN if there is none
     */
    record OneChanged(long trial, Params params, String changed, int value, int of, double best) implements Proposed {
        @Override
        public String sentence() {
            return changed.isEmpty()
                    ? "Trial " + trial + " begins in the middle of every range: " + Words.of(params) + "."
                    : "Trial " + trial + " changes only '" + changed + "', try " + value + " of " + of
                            + ", and leaves the rest as in the best so far (" + Words.of(best) + "): "
                            + Words.of(params) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            var numbers = new LinkedHashMap<String, Double>();
            if (!changed.isEmpty()) {
                numbers.put("try", (double) value);
                numbers.put("of", (double) of);
                numbers.put("best", best);
            }
            return numbers;
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /** What the search picked had been tried, again and again, so the next untried config in grid order is taken. */
    record NextUntried(long trial, Params params, int attempts) implements Proposed {
        @Override
        public String sentence() {
            return "Trial " + trial + " takes the next config that was not tried, " + Words.of(params) + ", after "
                    + attempts + " picks in a row that had been tried before: few are left.";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("picks", (double) attempts);
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * Every config was tried.
     *
     * @param failed trials of a space that is discovered which may have ended before they had asked for everything
     */
    record Exhausted(long size, List<Long> failed) implements Ended {
        public Exhausted {
            failed = List.copyOf(failed);
        }

        Exhausted(long size) {
            this(size, List.of());
        }

        @Override
        public String sentence() {
            return (size == 1
                            ? "The space is exhausted: after the first trial nothing is left to choose"
                            : "The space is exhausted: all " + size
                                    + " of its configs have been tried, and none is tried twice")
                    + exception() + ".";
        }

        private String exception() {
            if (failed.isEmpty()) {
                return "";
            }
            return ", except what may lie behind trial " + failed.get(0)
                    + (failed.size() == 1
                            ? ", which has no value"
                            : " and " + (failed.size() - 1) + " more without a value");
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("configs", (double) size);
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /** Changing any one parameter brings nothing better. */
    record Settled(Params best, double value, int parameters) implements Ended {
        @Override
        public String sentence() {
            return "No single change of "
                    + (parameters == 1 ? "the parameter" : "any of the " + parameters + " parameters")
                    + " beats " + Words.of(best) + " with " + Words.of(value)
                    + ": one at a time leads no further, though two changed together might.";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("best", value);
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /** Nothing is left of what was put in by hand. */
    record NothingQueued(long trials) implements Ended {
        @Override
        public String sentence() {
            return "Nothing more was put in by hand after " + trials + (trials == 1 ? " trial" : " trials")
                    + ", and a manual search has no ideas of its own. Add some: study.enqueue(...).";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("trials", (double) trials);
        }

        @Override
        public String toString() {
            return sentence();
        }
    }
}
