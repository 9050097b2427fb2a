package tunebook.space;

import java.io.Serializable;

/**
 * What one trial tries: an immutable choice of values. For a gradient optimizer it is a {@link Point}, for a search over
 * named parameters {@link Params}.
 */
public sealed interface Config extends Serializable permits Point, Params {}
