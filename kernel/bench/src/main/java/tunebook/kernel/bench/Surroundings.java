package tunebook.kernel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tunebook.kernel.bench.table.Circumstances;
import tunebook.kernel.bench.table.TextReport;
import tunebook.kernel.bench.workload.Effort;

/** What there is to say of the machine. */
final class Surroundings {
    private Surroundings() {}

    static Circumstances now(Effort effort) throws IOException {
        return new Circumstances(
                LocalDate.now(ZoneOffset.UTC).toString(),
                commit(),
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory() + ", load "
                        + load(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                effort.rounds(),
                effort.quick());
    }

    private static String processor() throws IOException {
        var cpus = Path.of("/proc/cpuinfo");
        if (Files.isReadable(cpus)) {
            for (var line : Files.readAllLines(cpus)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).trim();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private static String memory() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean machine
                ? Math.round(machine.getTotalMemorySize() / 1e9) + " GB"
                : "memory unknown";
    }

    /** How many processes wanted a core in the last minute; -1 where the system does not say. */
    private static String load() {
        return TextReport.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The commit of the source around the distribution; with a plus sign where files differ from it. */
    private static String commit() throws IOException {
        var folder = System.getProperty("tunebook.home", "");
        var command =
                new ProcessBuilder("git", "-C", folder.isEmpty() ? "." : folder, "describe", "--always", "--dirty=+");
        try {
            var git = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException e) {
            return "unknown (no git: " + e.getMessage() + ")";
        }
    }
}
