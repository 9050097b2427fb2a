/** Lines and cells that are not Java: how {@code %name} and {@code %%name} are read, found and run. */
package tunebook.kernel.magic;
