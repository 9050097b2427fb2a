/** Starts installed kernels as a front end does, and talks to them over real sockets. */
package tunebook.kernel.bench.drive;
