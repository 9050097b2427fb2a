package tunebook.spi;

/** The kernel that each thread belongs to. */
final class BoundKernel {
    static final InheritableThreadLocal<Kernel> OF_THREAD = new InheritableThreadLocal<>();

    private BoundKernel() {}
}
