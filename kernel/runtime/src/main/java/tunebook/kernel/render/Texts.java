package tunebook.kernel.render;

import tunebook.kernel.engine.Names;

/** The text that a value itself has: what its {@code toString} says. */
final class Texts {
    private static final int MOST_SEARCHED = 100_000;

    private Texts() {}

    /** What {@code toString} says, or that it fails, in at most so many characters. */
    static String of(Object value, int most) {
        try {
            if (value instanceof CharSequence text) {
                return Excerpt.of(text, most);
            }
            var text = value.toString();
            return text == null ? failed(value, "returned null") : Excerpt.of(plain(text), most);
        } catch (Throwable t) {
            Faults.rethrowIfNotOfValue(t);
            return failed(value, "failed: " + Faults.words(t));
        }
    }

    private static String failed(Object value, String how) {
        return TypeWords.name(value.getClass()) + " (its toString() " + how + ")";
    }

    private static String plain(String text) {
        return text.length() <= MOST_SEARCHED && text.contains("REPL.$JShell$") ? Names.inMessage(text) : text;
    }

    /** Whether the {@code toString} is one of Java's own, which say nothing about arrays inside. */
    static boolean isOfJava(Object value) {
        return declarer(value).getName().startsWith("java.");
    }

    /** Whether there is only the {@code toString} that every object has. */
    static boolean hasNoToString(Object value) {
        return declarer(value) == Object.class;
    }

    private static Class<?> declarer(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every object has a toString", e);
        }
    }
}
