package tunebook.study;

import java.util.List;
import java.util.Objects;
import tunebook.space.Box;
import tunebook.space.Config;

/**
 * What an algorithm is told before it starts: where to look, which values are better, and what to try first. It never
 * sees the objective itself.
 *
 * @param domain where to look
 * @param direction which values are better
 * @param first configs to try before the algorithm's own; a gradient optimizer starts at the first
 */
public record Problem(Box domain, Direction direction, List<Config> first) {
    public Problem {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(direction, "direction");
        first = List.copyOf(first);
    }
}
