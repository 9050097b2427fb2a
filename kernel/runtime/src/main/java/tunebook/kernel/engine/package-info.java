/**
 * Evaluation of Java source by JShell, without Jupyter: cells are cut into statements, compiled and run; source is
 * completed and documented; what runs can be interrupted; errors speak of cells and lines.
 *
 * <p>Threads: one thread owns JShell and everything about it. A cell's own code runs on a thread of its own, made for
 * that run, so that interrupting it never meets the compiler.
 */
package tunebook.kernel.engine;
