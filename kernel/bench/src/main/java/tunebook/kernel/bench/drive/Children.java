package tunebook.kernel.bench.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The processes that were started from here, and a folder for what they write. Nothing of it is left behind: neither
 * when this is closed, nor when the program ends by Ctrl-C in the midst of a measurement.
 */
public final class Children implements AutoCloseable {
    private static final String CRASHES = "crashes";

    private final Set<ProcessTree> processes = ConcurrentHashMap.newKeySet();
    private final Path folder;
    private final Thread hook = new Thread(this::end, "end-of-children");

    private Children(Path folder) {
        this.folder = folder;
    }

    /** Without children yet. */
    public static Children none() throws IOException {
        var children = new Children(Files.createTempDirectory("tunebook-bench-"));
        Files.createDirectory(children.file(CRASHES));
        Runtime.getRuntime().addShutdownHook(children.hook);
        return children;
    }

    /** Starts a process; its last words on standard error are kept in a file. */
    public Process start(ProcessBuilder command, Path errors) throws IOException {
        command.environment().putAll(untouched());
        var process = command.redirectError(ProcessBuilder.Redirect.to(errors.toFile()))
                .start();
        processes.add(new ProcessTree(process.toHandle()));
        return process;
    }

    /** So that measurements leave nothing in the histories of the user, nor a killed kernel a word for the next one. */
    private Map<String, String> untouched() {
        return Map.of(
                "TUNEBOOK_HISTORY",
                "none",
                "IPYTHONDIR",
                folder.resolve("ipython").toString());
    }

    /** A file in the folder that goes away. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Ends a process, and those below it, if it still lives. */
    public void end(Process process) {
        var tree = new ProcessTree(process.toHandle());
        tree.kill();
        processes.remove(tree);
    }

    private void end() {
        processes.forEach(ProcessTree::kill);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Children::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }
}
