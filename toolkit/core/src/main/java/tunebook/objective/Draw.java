package tunebook.objective;

import java.io.Serializable;
import tunebook.rng.Seed;

/**
 * The chance in one evaluation: which trial it belongs to, and the seed of the whole run. A mini-batch needs both, as
 * the trials of one epoch share one shuffle.
 *
 * @param seed the seed of the run
 * @param trial the number of the trial, from 0
 */
public record Draw(Seed seed, long trial) implements Serializable {}
