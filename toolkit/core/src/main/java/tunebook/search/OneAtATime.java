package tunebook.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Direction;

/**
 * One parameter at a time: from the middle of the space, or the best config put in by hand, it tries several values of the
 * first parameter, keeps the best, goes on to the second, and round again until no single change helps. It is how people
 * tune, and it fails where parameters work together: on the floor of a slanted valley every single change leads uphill.
 *
 * <p>A change that makes another parameter exist gives that its middle value. Failed trials count as worst.
 */
public final class OneAtATime extends SpaceSearch {
    private static final int USUAL_POINTS = 9;

    private final int points;

    private OneAtATime(int points) {
        this.points = points;
    }

    /** With {@value #USUAL_POINTS} values on each axis. */
    public static OneAtATime of() {
        return of(USUAL_POINTS);
    }

    /** With so many values on each axis, both ends among them; fewer where a parameter has fewer. */
    public static OneAtATime of(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(
                    "one at a time needs at least 2 points on each axis, the two ends, but got " + points);
        }
        return new OneAtATime(points);
    }

    @Override
    public String name() {
        return "one at a time(" + points + " points)";
    }

    @Override
    SearchSpace view(SearchSpace space) {
        if (space.isOpen()) {
            throw new IllegalArgumentException(name() + " needs to know all parameters before it starts, but this space"
                    + " is discovered while the objective asks. Declare it: Space.of(...)");
        }
        return space.gridded(points);
    }

    @Override
    Cursor begin(SearchState state) {
        List<Params> middle = state.queue().isEmpty() ? List.of(middle(state.space())) : List.of();
        return new Cursor.Axis(null, Double.NaN, -1, middle, 0, 0);
    }

    private static Params middle(SearchSpace space) {
        return space.change(Params.none(), "", null);
    }

    @Override
    int patience() {
        return Integer.MAX_VALUE; // an axis has an end
    }

    @Override
    Optional<Pick> pick(SearchState state, long trial, int attempt) {
        var at = (Cursor.Axis) state.cursor();
        if (at.next() == at.candidates().size()) {
            return Optional.empty();
        }
        var params = at.candidates().get(at.next());
        var why = new SearchEvent.OneChanged(
                trial,
                params,
                at.axis() < 0 ? "" : state.space().parameters().get(at.axis()).name(),
                at.next() + 1,
                at.candidates().size(),
                at.value());
        return Optional.of(new Pick(params, at.at(at.next() + 1), why));
    }

    @Override
    Cursor heard(SearchState state, Params tried, double value) {
        var at = (Cursor.Axis) state.cursor();
        boolean first = at.best() == null;
        if (!first && !isBetter(state.direction(), value, at.value())) {
            return at;
        }
        return new Cursor.Axis(tried, value, at.axis(), at.candidates(), at.next(), first ? at.stale() : 0);
    }

    private static boolean isBetter(Direction direction, double value, double than) {
        if (Double.isNaN(value) || Double.isNaN(than)) {
            return !Double.isNaN(value);
        }
        return direction == Direction.MINIMIZE ? value < than : value > than;
    }

    /** When all of an axis is told: on to the next one that has something to try, if any. */
    @Override
    Optional<SearchState> onward(SearchState state) {
        var at = (Cursor.Axis) state.cursor();
        boolean waits = !state.pending().isEmpty() || !state.queue().isEmpty() || at.best() == null;
        if (waits || at.next() < at.candidates().size() || isSettled(state.space(), at)) {
            return Optional.empty();
        }
        while (at.next() == at.candidates().size() && !isSettled(state.space(), at)) {
            int axis = (at.axis() + 1) % state.space().dimension();
            var candidates = candidates(state, at.best(), axis);
            at = new Cursor.Axis(at.best(), at.value(), axis, candidates, 0, at.stale() + 1);
        }
        return Optional.of(state.with(at));
    }

    /** Each axis begun since the last improvement counts as stale, so all of them must have ended without another. */
    private static boolean isSettled(SearchSpace space, Cursor.Axis at) {
        return at.stale() >= space.dimension() && at.next() == at.candidates().size();
    }

    private List<Params> candidates(SearchState state, Params best, int axis) {
        Parameter parameter = state.space().parameters().get(axis);
        if (!best.has(parameter.name())) {
            return List.of();
        }
        long size = parameter.size();
        long count = Math.min(size, points);
        return LongStream.range(0, count)
                .map(k -> count == 1 ? 0 : Math.round(k * (size - 1) / (count - 1.0)))
                .mapToObj(index -> state.space().change(best, parameter.name(), parameter.at(index)))
                .filter(params -> !params.equals(best) && !state.tried().contains(params))
                .toList();
    }

    @Override
    Optional<SearchEvent> ending(SearchState state) {
        var at = (Cursor.Axis) state.cursor();
        boolean settled = at.best() != null && state.pending().isEmpty() && isSettled(state.space(), at);
        return settled
                ? Optional.of(new SearchEvent.Settled(
                        at.best(), at.value(), state.space().dimension()))
                : super.ending(state);
    }
}
