package tunebook.kernel.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tunebook.kernel.bench.drive.Children;
import tunebook.kernel.bench.drive.ProcessTree;

/** {@link BareShell} in a process of its own. Belongs to one thread. */
public final class ShellProcess implements AutoCloseable {
    private static final double NANOS = 1e6;

    /** What every kernel for Java imports, as JShell's own default does. */
    private static final List<String> PACKAGES = Stream.of(
                    "util",
                    "io",
                    "math",
                    "net",
                    "time",
                    "util.concurrent",
                    "util.function",
                    "util.prefs",
                    "util.regex",
                    "util.stream")
            .map("java."::concat)
            .toList();

    private final Children children;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter snippets;

    private ShellProcess(Children children, Process process) {
        this.children = children;
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        snippets = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts one with the Java that runs a kernel, and the heap and collector that suit it here. */
    public static ShellProcess start(ProcessTree kernel, Children children) throws IOException {
        var command = Stream.concat(
                Stream.of(java(kernel), "-Xmx768m", "-XX:+UseSerialGC", "-cp", classes(), BareShell.class.getName()),
                PACKAGES.stream());
        var process = children.start(new ProcessBuilder(command.toList()), children.file("bare-shell.err"));
        return new ShellProcess(children, process);
    }

    private static String java(ProcessTree kernel) {
        return kernel.commands().stream()
                .filter(command -> Path.of(command).getFileName().toString().startsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The kernel runs no java that could be seen, so there is no bare JShell to compare with."
                                + " Leave the row out with --rows."));
    }

    private static String classes() {
        try {
            return Path.of(BareShell.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes of the bench are at no place that has a name", e);
        }
    }

    /** Evaluates one snippet, and says how many milliseconds the evaluation itself took. */
    public double millis(String snippet) throws IOException {
        snippets.println(snippet);
        var answer = answers.readLine();
        if (answer == null || answer.equals("failed")) {
            throw new IOException("a bare JShell could not evaluate " + snippet);
        }
        return Long.parseLong(answer) / NANOS;
    }

    @Override
    public void close() {
        children.end(process);
    }
}
