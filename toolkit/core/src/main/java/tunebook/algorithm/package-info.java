/** The contract that all methods share: pure functions between immutable values, and the one loop around them. */
package tunebook.algorithm;
