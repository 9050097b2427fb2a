package tunebook.kernel.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The folder of crash reports and run markers, which only its owner may read: reports hold the environment and the
 * command line of the process.
 *
 * <p>A kernel that died is found by the name of its marker, made of the path of the connection file: Jupyter starts its
 * successor with the same one. Its report is found by the number of its process, and must be newer than the marker.
 */
public final class CrashFolder {
    /** The system property that names the folder, the same one as in the option {@code ErrorFile}. */
    public static final String PROPERTY = "tunebook.crashes";

    private static final String REPORT = "crash-";
    private static final String MARKER = "running-";
    private static final int KEPT = 5;
    /** Markers of kernels that died and were never started again. */
    private static final int MARKERS_KEPT = 100;

    private final Path folder;
    private final boolean posix;

    public CrashFolder(Path folder) {
        this.folder = folder;
        posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The folder that this process was started with, if any. */
    public static Optional<CrashFolder> ofProcess() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .map(CrashFolder::new);
    }

    /** Where the folder is. */
    public Path path() {
        return folder;
    }

    /**
     * What became of the kernel that served the same connection file before, if it did not end as it should: a few
     * sentences for its user.
     */
    public Optional<String> note(Path connectionFile) throws IOException {
        var marker = marker(connectionFile);
        var last = Mark.read(marker);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int cell = last.get().cell();
        var report = report(last.get().pid(), Files.getLastModifiedTime(marker));
        return Optional.of(
                report.isPresent()
                        ? sentences(report.get(), cell)
                        : sentences(last.get().ending(), cell));
    }

    /**
     * What a process that ran a notebook by itself crashed of, for who sees it end: a few sentences.
     *
     * @param pid the number of the process; its report need not be the latest
     */
    public Optional<String> crash(long pid) throws IOException {
        var report = folder.resolve(REPORT + pid + ".log");
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        var crash = CrashReport.read(report);
        int marked = Mark.read(marker(run(pid))).map(Mark::cell).orElse(RunMarker.NO_CELL);
        return Optional.of("The run ended because " + crash.what() + " while "
                + when(crash.cell().orElse(marked)) + ". " + crash.advice() + " The whole report: " + report);
    }

    /** Marks that this process runs a notebook by itself, with no front end and no connection file. */
    public RunMarker beginRun(Consumer<String> log) throws IOException {
        return begin(run(ProcessHandle.current().pid()), log);
    }

    private Path run(long pid) {
        return folder.resolve("run-" + pid);
    }

    private static String when(int cell) {
        return cell == RunMarker.NO_CELL ? "no cell ran" : "cell " + cell + " ran";
    }

    private static String sentences(Ending ending, int cell) {
        return together(ending.what(when(cell)), ending.advice());
    }

    private static String sentences(Path report, int cell) throws IOException {
        var crash = CrashReport.read(report);
        int at = crash.cell().orElse(cell);
        return together(crash.what() + " while " + when(at), crash.advice()) + " The whole report: " + report;
    }

    private static String together(String why, String advice) {
        return "The kernel was restarted because " + why + ". All variables are lost: run the cells above again. "
                + advice;
    }

    private Optional<Path> report(String pid, FileTime since) throws IOException {
        var report = folder.resolve(REPORT + pid + ".log");
        return Files.exists(report) && Files.getLastModifiedTime(report).compareTo(since) >= 0
                ? Optional.of(report)
                : Optional.empty();
    }

    /** Marks that a kernel runs for a connection file; until the marker is closed, or the process is ended. */
    public RunMarker begin(Path connectionFile, Consumer<String> log) throws IOException {
        create();
        keepNewest(REPORT, KEPT);
        keepNewest(MARKER, MARKERS_KEPT);
        var marker = RunMarker.create(marker(connectionFile), only("rw-------"), log);
        Runtime.getRuntime().addShutdownHook(new Thread(null, marker::exiting, "run-marker", 0, false));
        return marker;
    }

    private Path marker(Path connectionFile) {
        var name = connectionFile.toAbsolutePath().normalize().toString();
        return folder.resolve(MARKER + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    private void create() throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        } else if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The reports, the newest first. */
    public List<Path> reports() throws IOException {
        return newestFirst(REPORT);
    }

    private void keepNewest(String kind, int count) throws IOException {
        var all = newestFirst(kind);
        for (var old : all.subList(Math.min(count, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    private List<Path> newestFirst(String kind) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(kind))
                    .sorted(Comparator.comparing(CrashFolder::modified).reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // another kernel has just deleted it
            return FileTime.fromMillis(0);
        }
    }
}
