package tunebook.objective;

import java.io.Serializable;
import tunebook.math.Vec;

/**
 * A known minimum of a function.
 *
 * @param at where
 * @param value how low
 */
public record Minimum(Vec at, double value) implements Serializable {}
