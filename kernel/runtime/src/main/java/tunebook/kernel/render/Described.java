package tunebook.kernel.render;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tunebook.kernel.engine.Names;

/**
 * Words for values whose {@code toString} says nothing to a reader: what the value is, and how to see more of it. Nothing
 * is taken out of them: a stream can still be used after it was shown.
 */
final class Described {
    private static final Map<Thread.State, String> STATES = Map.of(
            Thread.State.NEW, "not started",
            Thread.State.RUNNABLE, "running",
            Thread.State.BLOCKED, "waiting for a lock",
            Thread.State.WAITING, "waiting",
            Thread.State.TIMED_WAITING, "waiting for a time",
            Thread.State.TERMINATED, "ended");

    private Described() {}

    /** The words for a value, if it is one of those. */
    static Optional<String> words(Object value) {
        if (value instanceof Class<?> type) {
            return Optional.of(type(type));
        } else if (value instanceof Thread thread) {
            return Optional.of("Thread \"" + thread.getName() + "\", " + STATES.get(thread.getState()));
        } else if (value instanceof GregorianCalendar calendar) {
            return Optional.of(calendar.toZonedDateTime().toString());
        } else if (value instanceof Iterator<?> && Texts.hasNoToString(value)) {
            return Optional.of("an Iterator: gives its elements one by one, once. The next one: .next()");
        }
        boolean nameless = TypeWords.isNameless(value.getClass());
        return stream(value).or(() -> nameless ? lambda(value) : Optional.empty());
    }

    private static String type(Class<?> type) {
        var kind = type.isAnnotation() ? "annotation " : type.isInterface() ? "interface " : "class ";
        return (type.isPrimitive() ? "" : kind) + Names.plain(type);
    }

    private static Optional<String> stream(Object value) {
        var all = value instanceof Stream ? ".toList()" : ".toArray()";
        return Stream.<Class<?>>of(Stream.class, IntStream.class, LongStream.class, DoubleStream.class)
                .filter(type -> type.isInstance(value))
                .map(type -> TypeWords.a(type.getSimpleName())
                        + ": makes its elements when asked, once. The first 20: .limit(20)" + all)
                .findFirst();
    }

    private static Optional<String> lambda(Object value) {
        var type = Arrays.stream(value.getClass().getInterfaces()).findFirst();
        var method = type.flatMap(Described::functionOf);
        return method.map(function -> TypeWords.a(TypeWords.name(type.get())) + ": call it with ." + function.getName()
                + "("
                + Arrays.stream(function.getGenericParameterTypes())
                        .map(parameter ->
                                parameter instanceof Class<?> known ? TypeWords.name(known) : parameter.getTypeName())
                        .collect(Collectors.joining(", "))
                + ")");
    }

    /** The one method of a functional interface. */
    private static Optional<Method> functionOf(Class<?> type) {
        var open = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method))
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }
}
