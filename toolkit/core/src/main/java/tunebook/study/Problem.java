package tunebook.study;

import java.util.List;
import java.util.Objects;
import tunebook.space.Box;
import tunebook.space.Config;
import tunebook.space.Domain;
import tunebook.space.SearchSpace;

/**
 * What an algorithm is told before it starts: where to look, which values are better, and what to try first. It never
 * sees the objective itself.
 *
 * @param domain where to look: a box, or a space of named parameters
 * @param direction which values are better
 * @param first configs to try before the algorithm's own; a gradient optimizer starts at the first
 */
public record Problem(Domain domain, Direction direction, List<Config> first) {
    public Problem {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(direction, "direction");
        first = List.copyOf(first);
    }

    /** The problem of looking in this space, nothing to be tried first. */
    public static Problem of(SearchSpace space, Direction direction) {
        return new Problem(space, direction, List.of());
    }

    /** The same with these configs to try first. */
    public Problem withFirst(List<? extends Config> configs) {
        return new Problem(domain, direction, List.copyOf(configs));
    }

    /**
     * The box to look in.
     *
     * @param method the name of who wants to look there
     * @throws IllegalArgumentException if it is a space of named parameters
     */
    public Box box(String method) {
        if (domain instanceof Box box) {
            return box;
        }
        throw new IllegalArgumentException(method + " looks at points of a box, but this problem has named parameters: "
                + String.join(", ", ((SearchSpace) domain).names()) + ". Search them with Samplers.random()");
    }

    /**
     * The space to look in.
     *
     * @param method the name of who wants to look there
     * @throws IllegalArgumentException if it is a box without names
     */
    public SearchSpace space(String method) {
        if (domain instanceof SearchSpace space) {
            return space;
        }
        throw new IllegalArgumentException(method + " looks at named parameters, but this problem has a box without"
                + " names. Name its axes: Space.box(box, \"x\", \"y\")");
    }
}
