/**
 * Help for who is writing a cell: what could stand at the cursor, what a name means, whether the cell is finished.
 *
 * <p>Nothing here waits for JShell. What earlier cells declared is taken from the engine's latest picture; the cell
 * itself is made into a compilation unit ({@code Sketch}), which the compiler looks at without making anything of it
 * ({@code Compilation}). So help comes while a cell runs as well.
 */
package tunebook.kernel.assist;
