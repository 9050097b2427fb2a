package tunebook.kernel.bench.workload;

import java.util.Map;

/** The workloads in Python; it has no slow compiler, and a heap that ends only with the machine's memory. */
final class PythonSnippets {
    static final Map<Snippet, String> ALL = Map.ofEntries(
            Map.entry(Snippet.SUM, "1+1"),
            Map.entry(Snippet.NUMBERED_SUM, "1+{n}"),
            Map.entry(Snippet.PRINT_LINES, "for i in range({n}): print(i)"),
            Map.entry(Snippet.SET_STATE, "kept = 41"),
            Map.entry(Snippet.STATE, "kept + 1"),
            Map.entry(Snippet.LATE_THREAD, "import threading\nthreading.Timer(0.333, lambda: print('late')).start()"),
            Map.entry(Snippet.SLEEP, go("import time\ntime.sleep(120)")),
            Map.entry(Snippet.BUSY, go("while True: pass")),
            Map.entry(Snippet.STUBBORN, go("""
                            import time
                            while True:
                                try:
                                    while True: time.sleep(0.001)
                                except BaseException: pass""")),
            Map.entry(Snippet.PIPELINE, go("import itertools\nfor i in map(abs, itertools.count()): pass")),
            Map.entry(Snippet.QUESTION, "input()"),
            Map.entry(Snippet.EXIT, "import os\nos._exit(0)"),
            Map.entry(Snippet.RECURSION, "def deeper(n): return deeper(n + 1) + 1\ndeeper(0)"),
            Map.entry(Snippet.FAIL, "import time\ntime.sleep(0.333)\nraise ValueError('on purpose')"));

    private PythonSnippets() {}

    private static String go(String code) {
        return "print('go', flush=True)\n" + code;
    }
}
