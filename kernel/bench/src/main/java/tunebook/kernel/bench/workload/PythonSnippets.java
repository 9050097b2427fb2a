package tunebook.kernel.bench.workload;

import java.util.Map;

/** The workloads in Python. */
final class PythonSnippets {
    static final Map<Snippet, String> ALL =
            Map.of(Snippet.SUM, "1+1", Snippet.PRINT_LINES, "for i in range({n}): print(i)");

    private PythonSnippets() {}
}
