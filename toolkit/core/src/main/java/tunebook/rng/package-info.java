/** Chance as an argument: seeds, and streams of numbers that are the same on every Java. */
package tunebook.rng;
