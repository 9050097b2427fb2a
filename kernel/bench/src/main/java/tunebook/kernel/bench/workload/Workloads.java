package tunebook.kernel.bench.workload;

import java.util.List;
import java.util.Locale;

/** All workloads, in the order of the table. */
public final class Workloads {
    private Workloads() {}

    /** All of them. */
    public static List<Workload> all() {
        return List.of(
                new RoundTrip(),
                new ShortCell(),
                new LongSession(),
                new ManyDeclarations(),
                new Start(),
                new Flood(),
                new LateOutput(),
                new Memory(),
                new HeapGrowth(),
                new Interruption("sleep", Snippet.SLEEP),
                new Interruption("a busy loop", Snippet.BUSY),
                new Interruption("a loop that catches everything", Snippet.STUBBORN),
                new Interruption("a stream pipeline", Snippet.PIPELINE),
                new Interruption("a question for input", Snippet.QUESTION),
                new Interruption("a cell still compiling", Snippet.COMPILE),
                new Exit(),
                new FullHeap("one array", Snippet.FILL_ARRAY),
                new FullHeap("a growing list", Snippet.FILL_LIST),
                new FullHeap("a string builder", Snippet.FILL_TEXT),
                new DeepRecursion(),
                new BadFrames(),
                new FailedQueue());
    }

    /** Those with a row whose name has one of these words in it; all if there are none. */
    public static List<Workload> matching(List<String> words) {
        for (var word : words) {
            if (all().stream().noneMatch(workload -> matches(workload, word))) {
                throw new IllegalArgumentException(
                        "No row has '" + word + "' in its name. See them with: tunebook bench --list");
            }
        }
        return all().stream()
                .filter(workload -> words.isEmpty() || words.stream().anyMatch(word -> matches(workload, word)))
                .toList();
    }

    private static boolean matches(Workload workload, String word) {
        return workload.rows().stream()
                .anyMatch(row -> row.name().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }
}
