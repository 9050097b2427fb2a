package tunebook.kernel.engine;

import java.util.Arrays;

/**
 * Where a thread may be unwound by force, judged by what it does at the moment.
 *
 * <p>{@code Thread.stop} throws at any instruction. In a class initializer it leaves a class that nobody can use until
 * the kernel is started anew; in the midst of linking or loading it may do the same; in the kernel's own code it may
 * break what other threads share with the cell. So a thread that is there is left alone until it has come out, and stops
 * at its next check if it has one. Of cells' own classes the initializers may be broken: the cell is run again with them.
 */
final class HardStops {
    private HardStops() {}

    /**
     * Whether a thread may be unwound.
     *
     * @param stack what it does, the latest call first
     * @param sparingKernel whether it may not be, too, while it works in the kernel for the cell
     */
    static boolean areSafeIn(StackTraceElement[] stack, boolean sparingKernel) {
        return Arrays.stream(stack).noneMatch(HardStops::makesClass) && !(sparingKernel && isInKernel(stack));
    }

    private static boolean makesClass(StackTraceElement frame) {
        return switch (frame.getClassName()) {
            case "java.lang.ClassLoader", "java.lang.invoke.MethodHandleNatives" -> true;
            default -> frame.getMethodName().equals("<clinit>") && !Names.isLearners(frame.getClassName());
        };
    }

    /** Whether the code of cells has called the kernel, or has come back to it. */
    private static boolean isInKernel(StackTraceElement[] stack) {
        for (var frame : stack) {
            if (Names.isLearners(frame.getClassName())) {
                return false;
            }
            if (Names.isOfKernel(frame.getClassName())) {
                return true;
            }
        }
        return false;
    }
}
