package tunebook.kernel.session;

/**
 * Source that runs before the first cell.
 *
 * @param name what errors call it: a file, or the variable of the environment that it comes from
 */
public record StartupSource(String name, String text) {}
