package tunebook.kernel.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the code of cells calls so that it can be stopped, and so that it cannot end the kernel.
 *
 * <p>{@link GuardWeaver} puts a check at every method entry and before every backward branch, and turns
 * {@code System.exit} into {@link #exit}. Each learners' loader defines this class anew from its class file, so its
 * static fields belong to one engine, not to the process.
 *
 * <p>A check calls what a call site holds. The virtual machine compiles that in as a constant, so a check for nothing
 * leaves no trace in a hot loop. When a cell is to be stopped the site is set anew: the machine then throws away what it
 * compiled, also under loops that are running, at the next point where threads can be halted.
 *
 * <p>Where the heap may be filled ({@link MemoryUse}), a check looks besides whether the pulse still beats: it reads two
 * fields. A stop stops it, and each garbage collection, for it clears weak references; so the code that fills the heap is
 * the one that finds out, at once, and not a thread that gets its turn when all is full.
 */
public final class CellGuard {
    private static final MutableCallSite SITE = new MutableCallSite(MethodType.methodType(void.class));
    private static final MethodHandle CHECK = SITE.dynamicInvoker();

    private static final WeakReference<Object> STOPPED = new WeakReference<>(null);

    /** Refers to something until the next collection, or until there is something to do at each check. */
    private static volatile WeakReference<Object> pulse = STOPPED;

    /** Called at each check while some cell of this engine is being stopped; null otherwise. */
    private static volatile Runnable onCheck;

    /** Called at the first checks after each collection, until it says that there is memory for the code to go on. */
    private static volatile BooleanSupplier onCollection = () -> true;

    /** Links the methods of cells to their bodies; set once, when the class is loaded. */
    private static volatile MethodHandle linker;

    /** Prints the stack trace of an exception under the cell; set once, when the class is loaded. */
    private static volatile Consumer<Throwable> stackTracePrinter;

    /** Makes executors whose tasks belong to the cell that asks; set once, when the class is loaded. */
    private static volatile Supplier<Executor> async;

    /** Makes what may run elsewhere belong to the cell that asks; set once, when the class is loaded. */
    private static volatile UnaryOperator<Object> own;

    static {
        onCheck(null);
    }

    private CellGuard() {}

    /** Sets what each check does; null for nothing. */
    private static void onCheck(Runnable action) {
        onCheck = action;
        pulse = STOPPED;
        if (action == null) {
            SITE.setTarget(MethodHandles.empty(SITE.type()));
        } else {
            SITE.setTarget(runner().bindTo(action));
        }
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    private static MethodHandle runner() {
        try {
            return MethodHandles.publicLookup().findVirtual(Runnable.class, "run", SITE.type());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java's Runnable has no run()", e);
        }
    }

    /** Lets the code go on, unless its cell is being stopped. */
    public static void check() throws Throwable {
        CHECK.invokeExact();
    }

    /** The same in code that may fill the heap, or that waits for a flag: reads of memory do not pass it. */
    public static void checkMemory() throws Throwable {
        CHECK.invokeExact();
        if (pulse.get() == null) {
            look();
        }
    }

    private static void look() {
        if (onCheck == null) {
            var next = new WeakReference<>(new Object());
            // not before: until somebody has looked, all who come by look too, or they would fill the rest meanwhile
            if (onCollection.getAsBoolean()) {
                pulse = next;
            }
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

    /** A task, a parallel stream or a thread that belongs to the running cell, in the place of one that does not. */
    public static Object own(Object work) {
        return own.apply(work);
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
