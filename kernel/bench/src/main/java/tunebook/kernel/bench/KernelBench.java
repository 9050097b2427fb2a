package tunebook.kernel.bench;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Measures installed kernels: {@code KernelBench java python3} prints for each how long a start, a round trip of
 * {@code kernel_info} and a cell {@code 1+1} take.
 */
public final class KernelBench {
    private static final int WARM_UP = 100;
    private static final int TIMES = 200;
    private static final String CELL = "1+1";

    private KernelBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            throw new IllegalArgumentException("give the names of installed kernels, as: java python3");
        }
        for (var name : args) {
            measure(InstalledKernel.find(name), TIMES).forEach(System.out::println);
        }
    }

    /** The lines of the report for one kernel. */
    static List<String> measure(InstalledKernel installed, int times) throws Exception {
        long start = System.nanoTime();
        try (var kernel = RunningKernel.start(installed)) {
            kernel.run(CELL);
            var spawn = Timings.of((System.nanoTime() - start) / 1e6);
            for (int i = 0; i < Math.min(WARM_UP, times); i++) {
                kernel.run(CELL);
            }
            var info = Timings.measure(times, () -> kernel.request("kernel_info_request", new JsonObject()));
            var cell = Timings.measure(times, () -> kernel.run(CELL));
            return List.of(
                    line(installed, "spawn to first " + CELL, spawn),
                    line(installed, "kernel_info", info),
                    line(installed, CELL, cell));
        }
    }

    private static String line(InstalledKernel kernel, String what, Timings timings) {
        return String.format("%-16s %-20s %s", kernel.name(), what, timings);
    }
}
