/** What a library may add to the kernel, found by ServiceLoader. The kernel depends on none of its implementations. */
package tunebook.spi;
