package io.github.spencerpark.ijava;

/** Where notebooks for IJava find their kernel. */
public final class IJava {
    private static final JavaKernel KERNEL = new JavaKernel();

    private IJava() {}

    /** The kernel that runs the cell of the calling thread: one object for all, which asks the thread's cell. */
    public static JavaKernel getKernelInstance() {
        return KERNEL;
    }
}
