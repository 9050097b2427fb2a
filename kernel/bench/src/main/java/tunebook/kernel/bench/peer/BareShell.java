package tunebook.kernel.bench.peer;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * A program that reads snippets, one a line, evaluates each with JShell in its own process, and answers with the
 * nanoseconds that this took, or with {@code failed}. The imports are those of every kernel. Values of expressions are
 * dropped afterwards, outside of the time.
 */
public final class BareShell {
    private BareShell() {}

    public static void main(String[] args) {
        try (var shell = JShell.builder().executionEngine("local").build();
                var lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
            for (var name : args) {
                shell.eval("import " + name + ".*;");
            }
            while (lines.hasNextLine()) {
                var line = lines.nextLine();
                long start = System.nanoTime();
                var events = shell.eval(line);
                long nanos = System.nanoTime() - start;
                boolean well = events.stream().allMatch(event -> event.status() == Snippet.Status.VALID);
                System.out.println(well ? Long.toString(nanos) : "failed");
                events.stream()
                        .map(event -> event.snippet())
                        .filter(snippet -> snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                        .forEach(shell::drop);
            }
        }
    }
}
