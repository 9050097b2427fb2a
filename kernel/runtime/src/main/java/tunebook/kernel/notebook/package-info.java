/** The notebook file of Jupyter, nbformat 4: as values, read, written, and filled by running it. */
package tunebook.kernel.notebook;
