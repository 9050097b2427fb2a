package tunebook.space;

import java.io.Serializable;

/**
 * Where an algorithm looks: a {@link Box} of real coordinates without names, as a function of R^d has, or a
 * {@link SearchSpace} of named parameters of several kinds.
 */
public sealed interface Domain extends Serializable permits Box, SearchSpace {}
