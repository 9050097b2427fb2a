/** Where to search: boxes and points, spaces of named parameters, and what they count. */
package tunebook.space;
