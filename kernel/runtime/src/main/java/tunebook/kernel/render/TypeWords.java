package tunebook.kernel.render;

import tunebook.kernel.engine.Names;

/** Types as one speaks of them: {@code Point}, {@code int[]}, {@code an Integer}. */
final class TypeWords {
    private TypeWords() {}

    /** The short name that a learner knows a class by; of a nameless one, what it extends or implements. */
    static String name(Class<?> type) {
        if (type.isArray()) {
            return name(type.getComponentType()) + "[]";
        }
        if (!isNameless(type)) {
            return Names.inMessage(type.getSimpleName());
        }
        var interfaces = type.getInterfaces();
        return interfaces.length > 0 ? name(interfaces[0]) : name(type.getSuperclass());
    }

    /** Whether it is a lambda's or an anonymous class; JShell gives the latter a name of its own. */
    static boolean isNameless(Class<?> type) {
        return type.isHidden()
                || type.isAnonymousClass()
                || type.getSimpleName().startsWith("$JShell$anonymous$");
    }

    /** With its article: {@code a Point}, {@code an int[]}; null is the word. */
    static String a(Object value) {
        return value == null ? "null" : a(name(value.getClass()));
    }

    static String a(String noun) {
        boolean vowel = "aeioAEIO".indexOf(noun.charAt(0)) >= 0 || noun.startsWith("un") || noun.startsWith("Un");
        return (vowel ? "an " : "a ") + noun;
    }
}
