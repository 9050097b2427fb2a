package tunebook.space;

import java.util.Objects;
import tunebook.math.Vec;

/**
 * A config that is a point of R^d, as gradient optimizers ask for: no names, no conditions.
 *
 * @param at the coordinates
 */
public record Point(Vec at) implements Config {
    public Point {
        Objects.requireNonNull(at, "at");
    }
}
