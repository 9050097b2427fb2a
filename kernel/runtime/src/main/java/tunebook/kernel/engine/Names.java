package tunebook.kernel.engine;

import java.util.regex.Pattern;

/** The names of learners' classes as the learners gave them. JShell puts each into a class of its own. */
public final class Names {
    /** The package and the class that JShell wraps around a snippet. */
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+(?:\\$\\$\\d+)?[$.]?");

    /** The name that JShell gives to an anonymous class. */
    private static final Pattern ANONYMOUS = Pattern.compile("\\$JShell\\$anonymous\\$+\\d+[$.]?");

    private static final Pattern LOADER = Pattern.compile(" \\([^()]* of loader [^()]*\\)");

    private static final Pattern PACKAGES = Pattern.compile("^(?:[a-z]\\w*\\.)+");

    private Names() {}

    /** Whether a class came out of a cell. */
    public static boolean isLearners(String className) {
        return className.startsWith("REPL.$JShell$");
    }

    /** The class around a class of a cell. JShell's have two dollar signs in their own names: {@code REPL.$JShell$12}. */
    static String topLevel(String className) {
        int nested = className.indexOf('$', className.indexOf("$JShell$") + "$JShell$".length());
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** The plain name of a class: {@code MyEx}, {@code Outer.Inner}; of others the full name. */
    public static String plain(Class<?> type) {
        var name = type.getCanonicalName() != null ? type.getCanonicalName() : type.getName();
        return isLearners(name) ? plain(name) : name;
    }

    /** The plain name of a class, given its binary name; empty for an anonymous class of a cell. */
    public static String plain(String className) {
        if (!isLearners(className)) {
            return className;
        }
        var inCell = WRAPPER.matcher(className).replaceAll("");
        return ANONYMOUS.matcher(inCell).replaceAll("").replace('$', '.');
    }

    /** The name that people say: of Java's own and the kernel's without the package, of others {@link #plain(Class)}. */
    public static String readable(Class<?> type) {
        if (isOfKernel(type)) {
            return type.getSimpleName();
        }
        var name = plain(type);
        boolean known = name.startsWith("java.") || name.startsWith("javax.");
        return known ? PACKAGES.matcher(name).replaceFirst("") : name;
    }

    /** Whether a class is one of the kernel's own. */
    static boolean isOfKernel(Class<?> type) {
        return isOfKernel(type.getName());
    }

    /** Whether a class is one of the kernel's own. */
    static boolean isOfKernel(String className) {
        return className.startsWith("tunebook.kernel.");
    }

    /** A message of the virtual machine or the compiler in which classes have their plain names. */
    public static String inMessage(String message) {
        return WRAPPER.matcher(LOADER.matcher(message).replaceAll("")).replaceAll("");
    }
}
