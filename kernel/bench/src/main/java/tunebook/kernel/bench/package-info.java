/** Measures Jupyter kernels of any language from outside: over real sockets, as a front end sees them. */
package tunebook.kernel.bench;
