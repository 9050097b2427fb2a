package tunebook.kernel.session;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that does what it is given, one thing after the other in the order in which it came. */
final class Lane {
    private final ThreadPoolExecutor threads;

    Lane(String name) {
        threads = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(null, work, name, 0, false);
            thread.setDaemon(true);
            return thread;
        });
        threads.setRejectedExecutionHandler((work, pool) -> {
            // the lane has ended, and nobody waits for anything any longer
        });
    }

    void add(Runnable work) {
        threads.execute(work);
    }

    /** While the caller, on this lane's thread, waits for something else, another thread takes its place. */
    synchronized void letOthersPass() {
        threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
    }

    /** Ends {@link #letOthersPass}. */
    synchronized void closeRanks() {
        threads.setCorePoolSize(threads.getCorePoolSize() - 1);
        threads.setMaximumPoolSize(threads.getMaximumPoolSize() - 1);
    }

    /** What waits is not done any more; what is being done is interrupted. */
    void end() {
        threads.shutdownNow();
    }
}
