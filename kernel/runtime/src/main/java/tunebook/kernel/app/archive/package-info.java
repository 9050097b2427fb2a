/** The archive of loaded classes that makes the kernel start sooner: how it is made, and whether it is in use. */
package tunebook.kernel.app.archive;
