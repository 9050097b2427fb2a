package tunebook.kernel.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * What is told of an exception, read from it once.
 *
 * <p>The methods of an exception may be a learner's own, and do what any code does: fail, wait, never end. So they are
 * called on the thread that threw, where they can be interrupted like the rest of the cell, and never by whoever puts
 * the exception into words.
 *
 * @param original what was thrown; whoever has a {@code Thrown} calls none of its methods
 * @param itself what really happened: a cause, where the original only says that there was one
 * @param message what it says; empty if nothing, or only what its cause says
 * @param frames where it came by, the innermost first
 * @param suppressed the first ones that were suppressed for it, without their own causes
 * @param suppressedCount how many there are of those
 * @param causes its cause, the cause of that, and so on, each without causes; none twice
 */
record Thrown(
        Throwable original,
        Throwable itself,
        String message,
        List<StackTraceElement> frames,
        List<Thrown> suppressed,
        int suppressedCount,
        List<Thrown> causes) {
    private static final int MAX_MESSAGE = 20_000;
    private static final int MAX_CAUSES = 100;
    private static final int MAX_SUPPRESSED = 2;

    Thrown {
        frames = List.copyOf(frames);
        suppressed = List.copyOf(suppressed);
        causes = List.copyOf(causes);
    }

    /** On the thread that threw: reads all that is told. */
    static Thrown read(Throwable thrown) {
        var main = unwrapped(thrown);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(main);
        var causes = new ArrayList<Thrown>();
        for (var link = cause(main); link != null && causes.size() < MAX_CAUSES && seen.add(link); link = cause(link)) {
            causes.add(alone(link, suppressed(link)));
        }
        var first = alone(main, suppressed(main));
        return new Thrown(thrown, main, first.message, first.frames, first.suppressed, first.suppressedCount, causes);
    }

    /** What is told where nothing can be read, as for lack of memory: the class alone. */
    static Thrown unread(Throwable thrown) {
        return new Thrown(thrown, thrown, "", List.of(), List.of(), 0, List.of());
    }

    /** This one and its causes, outermost first. */
    List<Thrown> chain() {
        var chain = new ArrayList<Thrown>();
        chain.add(this);
        chain.addAll(causes);
        return chain;
    }

    Class<?> type() {
        return itself.getClass();
    }

    /** What really happened: the cause of an exception that only says that there was another. */
    private static Throwable unwrapped(Throwable thrown) {
        boolean wrapper = thrown instanceof ExceptionInInitializerError
                || thrown instanceof InvocationTargetException
                || thrown instanceof UndeclaredThrowableException;
        return wrapper && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
    }

    private static Thrown alone(Throwable thrown, List<Thrown> suppressed) {
        return new Thrown(
                thrown, thrown, message(thrown), frames(thrown), suppressed, thrown.getSuppressed().length, List.of());
    }

    private static List<Thrown> suppressed(Throwable thrown) {
        var suppressed = new ArrayList<Thrown>();
        for (var one : thrown.getSuppressed()) {
            if (suppressed.size() < MAX_SUPPRESSED) {
                suppressed.add(alone(one, List.of()));
            }
        }
        return suppressed;
    }

    private static String message(Throwable thrown) {
        try {
            var message = thrown.getLocalizedMessage();
            var cause = thrown.getCause();
            boolean none = message == null || (cause != null && message.equals(cause.toString()));
            return none ? "" : shortened(message);
        } catch (StoppedError | ThreadDeath e) {
            throw e;
        } catch (Throwable e) {
            // an exception class of the learner's, whose own message fails
            return "(its message failed with " + Names.readable(e.getClass()) + ")";
        }
    }

    private static String shortened(String message) {
        return message.length() <= MAX_MESSAGE
                ? message
                : message.substring(0, MAX_MESSAGE) + "... (" + message.length() + " characters)";
    }

    private static Throwable cause(Throwable thrown) {
        // the kernel's own say in the learner's words what their causes say in those of libraries
        return Names.isOfKernel(thrown.getClass()) ? null : orElse(thrown::getCause, null);
    }

    private static List<StackTraceElement> frames(Throwable thrown) {
        return orElse(() -> List.of(thrown.getStackTrace()), List.of());
    }

    /** What a method of a learner's gives; something else if it fails. */
    private static <T> T orElse(Callable<T> method, T otherwise) {
        try {
            return method.call();
        } catch (StoppedError | ThreadDeath e) {
            throw e;
        } catch (Throwable e) {
            return otherwise;
        }
    }
}
