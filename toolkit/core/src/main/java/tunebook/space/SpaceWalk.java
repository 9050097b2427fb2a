package tunebook.space;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Walks down the decisions of a space, parents first, and in the order of a grid from one config to the next.
 *
 * <p>The next config is found like the next number on an odometer: the last parameter that has a further value takes it,
 * those before stay, and those after start again at their first value, if they still exist. So conditions need no table of
 * combinations, and a place in a grid is nothing but the config itself.
 */
final class SpaceWalk {
    /** Says the value of parameter i, which exists. */
    interface Assignment {
        Object value(int i, Parameter parameter);
    }

    private SpaceWalk() {}

    /** The config whose parameters, where they exist, have these values. */
    static Params assign(SearchSpace space, Assignment assignment) {
        int dimension = space.dimension();
        var names = new String[dimension];
        var values = new Object[dimension];
        int size = 0;
        for (int i = 0; i < dimension; i++) {
            Parameter parameter = space.parameters().get(i);
            Condition given = parameter.given();
            if (given == null || given.holds(names, values, size)) {
                names[size] = parameter.name();
                values[size] = assignment.value(i, parameter);
                size++;
            }
        }
        return size == dimension
                ? new Params(names, values)
                : new Params(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }

    /** The same, followed by those values whose names the space does not know. */
    static Params withUnknown(SearchSpace space, Params params, Params more) {
        var all = params;
        for (String name : more.names()) {
            all = space.has(name) ? all : all.with(name, more.get(name));
        }
        return all;
    }

    static Optional<Params> next(SearchSpace space, Params params) {
        for (int i = space.dimension() - 1; i >= 0; i--) {
            Parameter parameter = space.parameters().get(i);
            Object value = params.find(parameter.name());
            if (value != null && parameter.indexOf(value) + 1 < parameter.size()) {
                return Optional.of(advance(space, params, i, parameter.indexOf(value) + 1));
            }
        }
        return Optional.empty();
    }

    private static Params advance(SearchSpace space, Params params, int changed, long index) {
        return assign(space, (i, parameter) -> {
            if (i == changed) {
                return parameter.at(index);
            }
            return i < changed ? params.get(parameter.name()) : parameter.at(0);
        });
    }

    static Iterator<Params> iterator(SearchSpace space) {
        return new Iterator<>() {
            private Optional<Params> next = Optional.of(space.first());

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public Params next() {
                Params now = next.orElseThrow(() -> new NoSuchElementException("the grid is at its end"));
                next = SpaceWalk.next(space, now);
                return now;
            }
        };
    }
}
