/** What kernels on JShell are measured against: JShell with nothing around it. */
package tunebook.kernel.bench.peer;
