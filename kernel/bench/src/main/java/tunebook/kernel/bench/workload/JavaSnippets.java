package tunebook.kernel.bench.workload;

import java.util.Map;

/** The workloads in Java, as any kernel on JShell takes it. */
final class JavaSnippets {
    static final Map<Snippet, String> ALL =
            Map.of(Snippet.SUM, "1+1", Snippet.PRINT_LINES, "for (int i = 0; i < {n}; i++) { System.out.println(i); }");

    private JavaSnippets() {}
}
