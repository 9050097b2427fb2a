/**
 * Searches that do not learn from what they saw, or hardly: grid, random, quasi-random, Latin hypercube, one parameter at
 * a time, by hand.
 */
package tunebook.search;
