/** The program {@code tunebook}: its verbs, one class each, and what they share. Nothing else in the kernel sees it. */
package tunebook.kernel.app;
