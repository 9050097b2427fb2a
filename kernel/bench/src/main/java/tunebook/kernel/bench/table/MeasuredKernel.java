package tunebook.kernel.bench.table;

/**
 * A kernel, as it presents itself.
 *
 * @param label what the table calls it
 * @param implementation its name and version
 * @param language of the cells, and its version
 */
public record MeasuredKernel(String label, String implementation, String language) {}
