/** How a kernel tells its user why the one before it died: Jupyter starts a dead kernel anew, without a word. */
package tunebook.kernel.crash;
