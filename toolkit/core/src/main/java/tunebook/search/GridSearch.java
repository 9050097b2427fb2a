package tunebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.rng.Seed;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.SearchSpace;

/**
 * Grid search: every combination, one after the other, the last parameter changing fastest. It finds the best point of the
 * grid, which is not the best of the space.
 *
 * <p>Conditions prune: a parameter that does not exist is not combined, so five values under one of two optimizers make 6
 * combinations, not 10.
 *
 * <p>A space that is discovered is walked as a tree of decisions, depth first. Each trial shows a path: which names were
 * asked for, one after the other. The first trial takes the first value of everything; every decision it met has further
 * values, which are branches to walk later, the deepest first. A branch fixes the decisions before it and one value; what
 * is asked for after that gets its first value again. So each leaf is reached once, and when no branch is left, the tree is
 * exhausted, without anyone having declared it.
 */
public final class GridSearch extends SpaceSearch {
    private static final int UNKNOWN = -1;

    private final int points; // for what is continuous; 0 for "must have a step"

    private GridSearch(int points) {
        this.points = points;
    }

    /** The grid of a space in which everything can be counted: a continuous parameter needs a step. */
    public static GridSearch of() {
        return new GridSearch(0);
    }

    /** The grid with so many points for each continuous parameter, spread evenly on its scale, both ends among them. */
    public static GridSearch of(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(
                    "a grid needs at least 2 points on each axis, the two ends, but got " + points);
        }
        return new GridSearch(points);
    }

    @Override
    public String name() {
        return points == 0 ? "grid search" : "grid search(" + points + " points)";
    }

    @Override
    SearchSpace view(SearchSpace space) {
        space.parameters().forEach(this::requireCountable);
        return points == 0 ? space : space.gridded(points);
    }

    private void requireCountable(Parameter parameter) {
        if (points == 0 && parameter.isContinuous()) {
            throw new IllegalArgumentException("a grid needs values that can be counted, but '" + parameter.name()
                    + "' is " + parameter.range() + ". Give it a step, or the grid a number of points: "
                    + "Samplers.grid(10)");
        }
    }

    @Override
    Cursor begin(SearchState state) {
        if (state.cursor() instanceof Cursor.Tree) {
            return state.cursor(); // goes on where it is: a wider space is what it expects
        }
        if (state.cursor() instanceof Cursor.Row) {
            String last = state.space()
                    .parameters()
                    .get(state.space().dimension() - 1)
                    .name();
            throw new IllegalArgumentException("a grid over a declared space has all its combinations from the start,"
                    + " but '" + last + "' is new. Declare '" + last + "' as well, or declare no space at all");
        }
        return state.space().isOpen() ? new Cursor.Tree(List.of(), List.of(), 0) : new Cursor.Row(null, 0);
    }

    /** It walks the tree itself. */
    @Override
    boolean learnsPaths(SearchSpace space) {
        return false;
    }

    @Override
    int patience() {
        return Integer.MAX_VALUE; // it never picks a combination twice, so this ends
    }

    @Override
    Optional<Pick> pick(SearchState state, long trial, int attempt) {
        return state.cursor() instanceof Cursor.Row row
                ? inOrder(state, row, trial)
                : downTree((Cursor.Tree) state.cursor(), trial);
    }

    private Optional<Pick> inOrder(SearchState state, Cursor.Row row, long trial) {
        Optional<Params> next = row.last() == null
                ? Optional.of(state.space().first())
                : state.space().next(row.last());
        return next.map(params -> {
            var moved = new Cursor.Row(params, row.proposed() + 1);
            var why = new SearchEvent.GridPoint(
                    trial, params, moved.proposed(), state.tried().limit());
            return new Pick(params, moved, why);
        });
    }

    private static Optional<Pick> downTree(Cursor.Tree tree, long trial) {
        if (tree.proposed() == 0) {
            var why = new SearchEvent.BranchTaken(trial, Params.none(), "", 0, UNKNOWN);
            return Optional.of(new Pick(Params.none(), tree.down(Params.none(), List.of()), why));
        }
        if (tree.open().isEmpty()) {
            return Optional.empty();
        }
        int deepest = tree.open().size() - 1;
        Cursor.Branch branch = tree.open().get(deepest);
        Parameter asked = branch.asked();
        List<Cursor.Branch> left = new ArrayList<>(tree.open().subList(0, deepest));
        if (branch.next() + 1 < asked.size()) {
            left.add(new Cursor.Branch(branch.before(), asked, branch.next() + 1));
        }
        Params params = branch.before().with(asked.name(), asked.at(branch.next()));
        var why = new SearchEvent.BranchTaken(trial, params, asked.name(), branch.next() + 1, asked.size());
        return Optional.of(new Pick(params, tree.down(params, left), why));
    }

    /** Every decision on the path that was not decided beforehand has branches to walk. */
    @Override
    Cursor noted(SearchState state, Params proposed, Params tried) {
        if (!(state.cursor() instanceof Cursor.Tree tree) || !tree.walking().contains(proposed)) {
            return state.cursor();
        }
        List<Cursor.Branch> found = new ArrayList<>();
        Params before = Params.none();
        for (String name : tried.names()) {
            Parameter asked =
                    proposed.has(name) ? null : state.space().find(name).orElse(null);
            if (asked != null && asked.size() > 1) {
                found.add(new Cursor.Branch(before, asked, 1));
            }
            before = before.with(name, tried.get(name));
        }
        return tree.back(proposed, found);
    }

    @Override
    Cursor heard(SearchState state, Params tried, double value) {
        return state.cursor() instanceof Cursor.Tree tree && tree.walking().contains(tried)
                ? tree.back(tried, List.of())
                : state.cursor();
    }

    @Override
    Optional<SearchEvent> ending(SearchState state) {
        if (!(state.cursor() instanceof Cursor.Tree tree)) {
            return super.ending(state);
        }
        boolean walked =
                tree.proposed() > 0 && tree.open().isEmpty() && tree.walking().isEmpty();
        return walked ? Optional.of(new SearchEvent.Exhausted(tree.proposed(), state.failed())) : Optional.empty();
    }

    /** The first value: a grid leaves nothing to chance. */
    @Override
    public Object fill(SearchState state, Seed seed, long trial, Parameter asked) {
        requireCountable(asked);
        return asked instanceof RealParameter && points > 0
                ? new SearchSpace(List.of(asked))
                        .gridded(points)
                        .parameters()
                        .get(0)
                        .at(0)
                : asked.at(0);
    }
}
