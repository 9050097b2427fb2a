package tunebook.kernel.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the code of cells calls so that it can be stopped, and so that it cannot end the kernel.
 *
 * <p>{@link GuardWeaver} puts a call of {@link #check()} at every method entry and before every backward branch, and
 * turns {@code System.exit} into {@link #exit}. Each learners' loader defines this class anew from its class file, so
 * its static fields belong to one engine, not to the process. A check reads two fields: whether the pulse still
 * beats. It stops when a cell is to be stopped, and at each garbage collection, which clears weak references; so the
 * code that fills the heap is the one that finds out, at once, and not a thread that gets its turn when all is full.
 */
public final class CellGuard {
    private static final WeakReference<Object> STOPPED = new WeakReference<>(null);

    /** Refers to something until the next collection, or until there is something to do at each check. */
    private static volatile WeakReference<Object> pulse = STOPPED;

    /** Called at each check while some cell of this engine is being stopped; null otherwise. */
    private static volatile Runnable onCheck;

    /** Called at the first check after each collection. */
    private static volatile Runnable onCollection = () -> {};

    /** Links the methods of cells to their bodies; set once, when the class is loaded. */
    private static volatile MethodHandle linker;

    /** Prints the stack trace of an exception under the cell; set once, when the class is loaded. */
    private static volatile Consumer<Throwable> stackTracePrinter;

    /** Makes executors whose tasks belong to the cell that asks; set once, when the class is loaded. */
    private static volatile Supplier<Executor> async;

    private CellGuard() {}

    /** Lets the code go on, unless its cell is being stopped. */
    public static void check() {
        if (pulse.get() == null) {
            look();
        }
    }

    private static void look() {
        if (onCheck == null) {
            pulse = new WeakReference<>(new Object());
            onCollection.run();
        }
        var action = onCheck;
        if (action != null) {
            pulse = STOPPED;
            action.run();
        }
    }

    /** Links a call of {@link MethodClass} to the body that the method has now. */
    public static CallSite link(MethodHandles.Lookup face, String name, MethodType type) throws Throwable {
        return (CallSite) linker.invokeExact(face, name, type);
    }

    /** The executor for the asynchronous methods of {@code CompletableFuture} that are called without one. */
    public static Executor async() {
        return async.get();
    }

    /** Stands in for {@code System.exit}. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void exit(int status) {
        throw new IllegalStateException("System.exit(" + status
                + ") would end the kernel and lose all variables. To start afresh, restart the"
                + " kernel from the menu of the notebook.");
    }

    /** Stands in for {@code printStackTrace()}: learners' frames only, with the cells and lines they are in. */
    public static void printStackTrace(Object thrown) throws ReflectiveOperationException {
        var method = thrown.getClass().getMethod("printStackTrace");
        if (thrown instanceof Throwable throwable && method.getDeclaringClass() == Throwable.class) {
            stackTracePrinter.accept(throwable);
        } else {
            method.invoke(thrown);
        }
    }

    /** Stands in for {@code Runtime.exit} and {@code Runtime.halt}. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }
}
