package tunebook.kernel.app.doctor;

import java.lang.management.ManagementFactory;

/**
 * The memory of the machine, or of the container, against that of a kernel.
 *
 * @param total bytes that there are
 * @param heap bytes that the kernel's heap may take
 */
public record MemoryCheck(long total, long heap) implements Check {
    private static final long MB = 1L << 20;

    /** What a kernel takes beside its heap: classes, compiled code, threads. */
    private static final long BESIDE = 200 * MB;

    /** A check of this machine. */
    public static MemoryCheck ofThisMachine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long total = system instanceof com.sun.management.OperatingSystemMXBean memory
                ? memory.getTotalMemorySize()
                : Long.MAX_VALUE;
        return new MemoryCheck(total, Runtime.getRuntime().maxMemory());
    }

    @Override
    public Finding look() {
        var seen = (total / MB) + " MB here, a kernel's heap takes up to " + (heap / MB) + " MB";
        return total >= heap + BESIDE
                ? Finding.good("Memory", seen)
                : Finding.doubtful(
                        "Memory",
                        seen,
                        "Run one notebook at a time, or give kernels less:" + " export TUNEBOOK_JAVA_OPTS=-Xmx"
                                + Math.max(256, (total - BESIDE) / MB / 2) + "m");
    }
}
