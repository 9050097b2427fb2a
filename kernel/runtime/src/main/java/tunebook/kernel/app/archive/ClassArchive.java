package tunebook.kernel.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tunebook.kernel.app.HistoryPlace;
import tunebook.kernel.app.Main;

/**
 * An archive of the classes that a kernel needs until its first cell has run.
 *
 * <p>It is never out of date: the JVM compares its own version, and the class path with the times and sizes of the jars,
 * with what it was made for, and goes on without an archive that does not fit. And it is never half there: it is made
 * aside, tried, and moved to its place.
 *
 * @param file its place
 * @param start what it holds for
 */
record ClassArchive(Path file, JavaStart start) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What a user asks of kernels is not to happen in a rehearsal. */
    private static final List<String> OF_USERS = List.of("IJAVA_", "JJAVA_");

    /** Whether a JVM would take it. */
    boolean fits() {
        if (!Files.isReadable(file)) {
            return false;
        }
        try {
            return run(
                    insisting(file),
                    ProcessBuilder.Redirect.DISCARD,
                    Path.of("").toAbsolutePath());
        } catch (IOException e) {
            return false; // there is no such Java
        }
    }

    /**
     * Makes it; what is there already stays until the new one is ready.
     *
     * @throws IOException if the folder cannot be written, or this Java can make no archive
     */
    void make() throws IOException {
        Files.createDirectories(file.getParent());
        var aside = Files.createTempDirectory(file.getParent(), "making");
        try {
            var list = aside.resolve("classes");
            var made = aside.resolve("archive");
            var format = ArchiveFormat.of(file);
            run(start.command(format.rehearse(list), Main.class.getName(), Rehearsal.NAME), aside);
            run(start.command(format.create(list, made)), aside);
            run(insisting(made), aside);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(aside);
        }
    }

    private List<String> insisting(Path archive) {
        return start.command(ArchiveFormat.of(file).insistOn(archive), "-version");
    }

    private static void run(List<String> command, Path folder) throws IOException {
        var log = folder.resolve("log");
        if (!run(command, ProcessBuilder.Redirect.to(log.toFile()), folder)) {
            try (Stream<String> lines = Files.lines(log)) {
                throw new IOException(lines.filter(line -> !line.contains("warning"))
                        .reduce((line, next) -> next)
                        .orElse("it took longer than " + PATIENCE.toMinutes() + " minutes"));
            }
        }
    }

    private static boolean run(List<String> command, ProcessBuilder.Redirect log, Path folder) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().keySet().removeIf(name -> OF_USERS.stream().anyMatch(name::startsWith));
        // what a rehearsal keeps goes with it
        builder.environment()
                .put(HistoryPlace.VARIABLE, folder.resolve("history").toString());
        var process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
