/** The magics that bring libraries to cells: jars and folders of this machine, and artifacts of Maven repositories. */
package tunebook.kernel.library;
