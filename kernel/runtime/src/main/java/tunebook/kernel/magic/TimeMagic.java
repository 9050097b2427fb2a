package tunebook.kernel.magic;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import tunebook.spi.Kernel;
import tunebook.spi.Magic;

/** {@code %time} and {@code %%time}: how long a line or a cell takes, compiling included. */
final class TimeMagic implements Magic {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public String help() {
        return "Tells how long code takes: %time fit(data), or %%time above a cell";
    }

    @Override
    public boolean takesSource() {
        return true;
    }

    @Override
    public Object line(List<String> args) throws Exception {
        return timed(String.join(" ", args));
    }

    @Override
    public Object cell(List<String> args, String body) throws Exception {
        return timed(body);
    }

    private static Object timed(String source) throws Exception {
        long cpu = cpuTime();
        long wall = System.nanoTime();
        try {
            return Kernel.current().eval(source);
        } finally {
            System.out.println(
                    "wall time " + inWords(System.nanoTime() - wall) + ", CPU time " + inWords(cpuTime() - cpu));
        }
    }

    /** Of all threads: the compiler has one of its own, and so may the code. */
    private static long cpuTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean process
                ? process.getProcessCpuTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static String inWords(long nanos) {
        double seconds = nanos / 1e9;
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
