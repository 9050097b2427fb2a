/** What kernels are made to do, one workload a class, and the code for it in each language. */
package tunebook.kernel.bench.workload;
