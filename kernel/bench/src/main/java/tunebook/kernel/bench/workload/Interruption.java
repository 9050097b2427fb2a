package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tunebook.kernel.bench.drive.RunningKernel;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;
import tunebook.kernel.wire.Message;

/**
 * A cell that would not end is interrupted, at a moment that differs from time to time: how long until its reply is
 * there and the kernel idle. Afterwards variables must have their values, and the processor must have peace. A kernel
 * that has not stopped after five seconds counts as hung.
 */
final class Interruption implements Workload {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration WINDOW = Duration.ofMillis(500);
    private static final double IDLE_SHARE = 0.2;
    private static final int TIMES = 20;
    private static final int SEED = 4;
    private static final String WELL = "state kept, processor idle";

    private final Snippet snippet;
    private final Row latency;
    private final Row after;

    Interruption(String name, Snippet snippet) {
        this.snippet = snippet;
        latency = new Row("interrupt of " + name, "ms", Target.atMost(300, "ms"));
        after = Row.verdict("... afterwards (" + name + ")", WELL);
    }

    @Override
    public List<Row> rows() {
        return List.of(latency, after);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(snippet, Snippet.SET_STATE, Snippet.STATE);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var moments = new Random(SEED);
        var kernel = subject.warm(effort);
        kernel.runWell(subject.code(Snippet.SET_STATE));
        for (int i = 0; i < times(effort); i++) {
            var cell = kernel.send(subject.code(snippet));
            awaitBegin(kernel, cell, effort);
            kernel.listen(Duration.ofMillis(50 + moments.nextInt(250)));
            var clock = Clock.start();
            kernel.interrupt();
            kernel.finish(cell, LIMIT);
            subject.read(latency, clock.millis());
        }
        boolean kept = kernel.run(subject.code(Snippet.STATE)).result().equals("42");
        boolean idle = isIdle(kernel);
        subject.read(after, kept && idle, !kept ? "state lost" : idle ? WELL : "state kept, processor busy");
    }

    /** The compiler goes on unseen, and the next cell waits for it: once a round is enough. */
    private int times(Effort effort) {
        return snippet == Snippet.COMPILE ? 1 : effort.share(TIMES);
    }

    private void awaitBegin(RunningKernel kernel, Message cell, Effort effort) throws IOException {
        if (snippet == Snippet.QUESTION) {
            kernel.question(effort.patience());
            return;
        }
        var type = snippet == Snippet.COMPILE ? "status" : "stream";
        kernel.output(message -> message.answers(cell) && message.type().equals(type), effort.patience());
    }

    private static boolean isIdle(RunningKernel kernel) throws IOException {
        kernel.listen(WINDOW);
        double before = kernel.processes().processorSeconds().orElse(0);
        kernel.listen(WINDOW);
        double used = kernel.processes().processorSeconds().orElse(0) - before;
        return used / (WINDOW.toMillis() / 1e3) < IDLE_SHARE;
    }
}
