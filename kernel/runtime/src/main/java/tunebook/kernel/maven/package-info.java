/**
 * Artifacts of Maven repositories: what a coordinate or a POM needs, resolved as Maven does. The only package that sees
 * Maven and its resolver; nothing of them is loaded before the first use.
 */
package tunebook.kernel.maven;
