package tunebook.kernel.engine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Whether compiled loops that count with an {@code int} have points where the virtual machine can halt a thread. Without
 * them, as the serial collector has it unless told otherwise, code that is thrown away under such a loop runs on to the
 * loop's end.
 */
final class SafepointPolls {
    private static final boolean IN_COUNTED_LOOPS = option("UseCountedLoopSafepoints");

    private SafepointPolls() {}

    static boolean areInCountedLoops() {
        return IN_COUNTED_LOOPS;
    }

    private static boolean option(String name) {
        try {
            var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null
                    && Boolean.parseBoolean(machine.getVMOption(name).getValue());
        } catch (IllegalArgumentException | LinkageError e) {
            // another virtual machine
            return false;
        }
    }
}
