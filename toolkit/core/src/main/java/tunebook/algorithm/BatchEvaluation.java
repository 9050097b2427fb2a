package tunebook.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tunebook.trace.Proposal;
import tunebook.trace.Report;

/** Evaluates the proposals of a batch, on threads of its own if more than one; the reports stand in proposal order. */
final class BatchEvaluation implements AutoCloseable {
    private final Evaluator evaluator;
    private final ExecutorService threads; // null: evaluate on the caller's thread

    BatchEvaluation(Evaluator evaluator, int parallel) {
        this.evaluator = evaluator;
        this.threads = parallel == 1
                ? null
                : Executors.newFixedThreadPool(parallel, work -> {
                    var thread = new Thread(work, "tunebook-evaluation");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    List<Report> evaluate(List<Proposal> proposals) {
        if (proposals.size() == 1) {
            return List.of(evaluator.evaluate(proposals.get(0)));
        }
        if (threads == null) {
            return proposals.stream().map(evaluator::evaluate).toList();
        }
        var running = new ArrayList<Future<Report>>();
        for (Proposal proposal : proposals) {
            running.add(threads.submit(() -> evaluator.evaluate(proposal)));
        }
        return running.stream().map(BatchEvaluation::await).toList();
    }

    private static Report await(Future<Report> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted while a batch was evaluated");
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(
                    "an evaluator must report a failure, not throw it: " + thrown.getCause(), thrown.getCause());
        }
    }

    /** Stops what still runs. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
