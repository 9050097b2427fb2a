/** Where to search: boxes, points and configs. */
package tunebook.space;
