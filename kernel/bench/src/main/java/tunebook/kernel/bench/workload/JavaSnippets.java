package tunebook.kernel.bench.workload;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The workloads in Java, as any kernel on JShell takes it. */
final class JavaSnippets {
    /** Inference over so many arguments takes javac seconds: the time grows with the square of their number. */
    private static final int ENTRIES = 130;

    static final Map<Snippet, String> ALL = Map.ofEntries(
            Map.entry(Snippet.SUM, "1+1"),
            Map.entry(Snippet.NUMBERED_SUM, "1+{n}"),
            Map.entry(Snippet.PRINT_LINES, "for (int i = 0; i < {n}; i++) { System.out.println(i); }"),
            Map.entry(Snippet.SET_STATE, "int kept = 41;"),
            Map.entry(Snippet.STATE, "kept + 1"),
            Map.entry(Snippet.LATE_THREAD, """
                    new Thread(() -> {
                        try {
                            Thread.sleep(333);
                        } catch (InterruptedException e) {
                            return;
                        }
                        System.out.println("late");
                    }).start();"""),
            Map.entry(Snippet.SLEEP, go("Thread.sleep(120_000);")),
            Map.entry(Snippet.BUSY, go("while (true) { }")),
            Map.entry(
                    Snippet.STUBBORN,
                    go("while (true) { try { while (true) { Thread.sleep(1); } } catch (Throwable any) { } }")),
            Map.entry(Snippet.PIPELINE, go("java.util.stream.LongStream.iterate(0, i -> i + 1).forEach(i -> { });")),
            Map.entry(Snippet.QUESTION, "new java.util.Scanner(System.in).nextLine()"),
            Map.entry(Snippet.COMPILE, slowToCompile()),
            Map.entry(Snippet.EXIT, "System.exit(0);"),
            Map.entry(Snippet.FILL_ARRAY, "long[] all = new long[Integer.MAX_VALUE - 8];"),
            Map.entry(
                    Snippet.FILL_LIST,
                    "{ var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[100_000]); } }"),
            Map.entry(Snippet.FILL_TEXT, "{ var all = new StringBuilder(\"x\"); while (true) { all.append(all); } }"),
            Map.entry(Snippet.RECURSION, "int deeper(int n) { return deeper(n + 1) + 1; }\ndeeper(0)"),
            Map.entry(Snippet.FAIL, "Thread.sleep(333); throw new IllegalStateException(\"on purpose\");"),
            Map.entry(
                    Snippet.HEAP_USED,
                    "((java.util.function.LongSupplier) () -> { System.gc(); System.gc();"
                            + " return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();"
                            + " }).getAsLong()"),
            Map.entry(
                    Snippet.DECLARE_CLASS,
                    "class Extra{n} { private int value = {n}; int twice() { return 2 * value; } }"));

    private JavaSnippets() {}

    private static String go(String code) {
        return "System.out.println(\"go\");\n" + code;
    }

    private static String slowToCompile() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> "java.util.Map.entry(" + i + ", java.util.List.of(" + i + ", 2, 3))")
                .collect(Collectors.joining(", ", "var slow = java.util.Map.ofEntries(", ");"));
    }
}
