package tunebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tunebook.math.PointSequence;
import tunebook.math.Vec;
import tunebook.space.Parameter;
import tunebook.space.Params;

/** Where a search stands in its own order of things. */
public sealed interface Cursor {
    /** A search without an order: each trial is drawn by itself, or comes from the queue. */
    record Nowhere() implements Cursor {}

    /**
     * In the order of a grid.
     *
     * @param last the combination proposed last; null before the first
     * @param proposed number of combinations passed, the last included
     */
    record Row(Params last, long proposed) implements Cursor {}

    /**
     * In a tree of decisions that grows while objectives ask: what is left to walk, the deepest branch last.
     *
     * @param open branches with values left
     * @param walking what was proposed and has not shown its path yet
     * @param proposed number of leaves walked to; before the first, which decides nothing, 0
     */
    record Tree(List<Branch> open, List<Params> walking, long proposed) implements Cursor {
        public Tree {
            open = List.copyOf(open);
            walking = List.copyOf(walking);
        }

        /** One more leaf is walked to, these branches are left. */
        Tree down(Params params, List<Branch> left) {
            var walkers = new ArrayList<>(walking);
            walkers.add(params);
            return new Tree(left, walkers, proposed + 1);
        }

        /** A walk has shown its path, which had these branches besides. */
        Tree back(Params params, List<Branch> found) {
            var left = new ArrayList<>(walking);
            left.remove(params);
            var branches = new ArrayList<>(open);
            branches.addAll(found);
            return new Tree(branches, left, proposed);
        }
    }

    /**
     * A decision that an objective asks for after others, with values not tried yet.
     *
     * @param before the decisions made before it
     * @param asked the parameter it decides
     * @param next the number of its first value not tried
     */
    record Branch(Params before, Parameter asked, long next) {
        public Branch {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(asked, "asked");
        }
    }

    /**
     * In a sequence of points.
     *
     * @param next the index of the next point
     * @param restarts how often it began again, in a wider space
     */
    record Sequence(PointSequence points, long next, int restarts) implements Cursor {}

    /**
     * In a design of some points.
     *
     * @param number which design, from 0
     * @param points its points of the unit cube
     * @param next the next of them
     */
    record Design(int number, List<Vec> points, int next) implements Cursor {
        public Design {
            points = List.copyOf(points);
        }
    }

    /**
     * On one axis through the best config so far.
     *
     * @param best the best config so far; null before the first value
     * @param value its value; NaN as long as none is a number
     * @param axis the parameter that changes, by its place; -1 at the start
     * @param candidates configs to try on this axis
     * @param next the next of them
     * @param stale how many axes in a row have brought nothing better
     */
    record Axis(Params best, double value, int axis, List<Params> candidates, int next, int stale) implements Cursor {
        public Axis {
            candidates = List.copyOf(candidates);
        }

        Axis at(int place) {
            return new Axis(best, value, axis, candidates, place, stale);
        }
    }
}
