/** Immutable vectors and matrices, and the numerical methods behind the algorithms. */
package tunebook.math;
