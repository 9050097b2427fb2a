/** The table of results: rows, what was read in them, how it is summarised, as text and as JSON. */
package tunebook.kernel.bench.table;
