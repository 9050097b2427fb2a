package tunebook.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run, in an environment that holds nothing of this machine's but the PATH.
 *
 * @param words the program and its arguments
 * @param folder where it starts
 * @param environment all of it
 * @param limit after which it is killed, with its children
 */
record Command(List<String> words, Path folder, Map<String, String> environment, Duration limit) {
    /** How it ended. */
    record Ended(int code, String out, String err) {}

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A program with a home folder of its own, which is also where it starts. */
    static Command of(Path home, String... words) {
        return new Command(
                List.of(words),
                home,
                Map.of("PATH", System.getenv("PATH"), "HOME", home.toString(), "LANG", "C.UTF-8"),
                Duration.ofMinutes(3));
    }

    Command with(String variable, String value) {
        var more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Command(words, folder, more, limit);
    }

    Command without(String variable) {
        var fewer = new LinkedHashMap<>(environment);
        fewer.remove(variable);
        return new Command(words, folder, fewer, limit);
    }

    Command in(Path other) {
        return new Command(words, other, environment, limit);
    }

    Command and(String... more) {
        var all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all, folder, environment, limit);
    }

    /** Starts it, with its two outputs in files. */
    Process start(Path out, Path err) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(new java.io.File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end. */
    Ended run() {
        try {
            var out = Files.createTempFile("tunebook-out", ".txt");
            var err = Files.createTempFile("tunebook-err", ".txt");
            try {
                var process = start(out, err);
                if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                    kill(process.toHandle());
                    throw new AssertionError(
                            words + " was still running after " + limit + ":\n" + Files.readString(err));
                }
                return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + words + " ran", e);
        }
    }

    /** Ends a process and all that it has started. */
    static void kill(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
