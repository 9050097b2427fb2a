package tunebook.kernel.engine;

import java.util.regex.Pattern;

/** The names of learners' classes as the learners gave them. JShell puts each into a class of its own. */
public final class Names {
    /** The package and the class that JShell wraps around a snippet. */
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+(?:\\$\\$\\d+)?[$.]?");

    private static final Pattern LOADER = Pattern.compile(" \\([^()]* of loader [^()]*\\)");

    private Names() {}

    /** Whether a class came out of a cell. */
    public static boolean isLearners(String className) {
        return className.startsWith("REPL.$JShell$");
    }

    /** The plain name of a class: {@code MyEx}, {@code Outer.Inner}; of others the full name. */
    public static String plain(Class<?> type) {
        var name = type.getCanonicalName() != null ? type.getCanonicalName() : type.getName();
        return isLearners(name) ? plain(name) : name;
    }

    /** The plain name of a class, given its binary name. */
    public static String plain(String className) {
        return isLearners(className) ? WRAPPER.matcher(className).replaceAll("").replace('$', '.') : className;
    }

    /** A message of the virtual machine or the compiler in which classes have their plain names. */
    public static String inMessage(String message) {
        return WRAPPER.matcher(LOADER.matcher(message).replaceAll("")).replaceAll("");
    }
}
