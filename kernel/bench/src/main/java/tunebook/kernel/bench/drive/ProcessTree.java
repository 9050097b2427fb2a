package tunebook.kernel.bench.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A process and all that it has started, as {@code /proc} of Linux sees them: some kernels are a launcher and a process
 * below it. Where there is no {@code /proc}, nothing is measured.
 */
public record ProcessTree(ProcessHandle root) {
    private static final Path PROC = Path.of("/proc");
    /** The clock of {@code /proc/PID/stat} on every usual Linux (USER_HZ), in ticks a second. */
    private static final double TICKS = 100;

    /** Memory in RAM, pages shared with others included (VmRSS), in MB. */
    public OptionalDouble residentMegabytes() throws IOException {
        return kilobytes("status", "VmRSS:");
    }

    /** Memory in RAM, each shared page divided by the number of those who share it (PSS), in MB. */
    public OptionalDouble proportionalMegabytes() throws IOException {
        return kilobytes("smaps_rollup", "Pss:");
    }

    /** The programs that run in it. */
    public List<String> commands() {
        return all().stream()
                .flatMap(process -> process.info().command().stream())
                .toList();
    }

    private OptionalDouble kilobytes(String file, String key) throws IOException {
        double sum = 0;
        boolean any = false;
        for (var process : all()) {
            for (var line : lines(process, file)) {
                if (line.startsWith(key)) {
                    sum += Double.parseDouble(line.replaceAll("\\D", ""));
                    any = true;
                }
            }
        }
        return any ? OptionalDouble.of(sum / 1024) : OptionalDouble.empty();
    }

    /** Processor time used so far, in seconds. */
    public OptionalDouble processorSeconds() throws IOException {
        double ticks = 0;
        boolean any = false;
        for (var process : all()) {
            var stat = String.join(" ", lines(process, "stat"));
            // the name of the program stands in parentheses and may have blanks; utime and stime are fields 14 and 15
            var fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
            if (fields.length > 12) {
                ticks += Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
                any = true;
            }
        }
        return any ? OptionalDouble.of(ticks / TICKS) : OptionalDouble.empty();
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private static List<String> lines(ProcessHandle process, String file) throws IOException {
        try {
            return Files.readAllLines(PROC.resolve(Long.toString(process.pid())).resolve(file));
        } catch (NoSuchFileException e) {
            return List.of(); // it has just ended, or this is no Linux
        }
    }

    /** Ends all of them at once. */
    public void kill() {
        var processes = all();
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
