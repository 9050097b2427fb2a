package tunebook.kernel.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/** The threads of the common pool, which work for all cells: they run parallel streams and asynchronous tasks. */
final class SharedWorkers {
    private SharedWorkers() {}

    /** Whether a thread is one of them. */
    static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** The group of all threads. */
    static ThreadGroup topGroup() {
        var top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top;
    }

    /** Those that run code of cells now, in tasks of which nobody knows whose they are. */
    static List<Thread> inUnknownTasks() {
        if (ForkJoinPool.commonPool().getPoolSize() == 0) {
            return List.of();
        }
        var top = topGroup();
        var all = new Thread[top.activeCount() + 16];
        int count = top.enumerate(all);
        return Arrays.stream(all, 0, count)
                .filter(SharedWorkers::isShared)
                .filter(SharedWorkers::isInUnknownTask)
                .toList();
    }

    /** Whether one of them runs code of a cell, in a task of which nobody knows whose it is. */
    static boolean isInUnknownTask(Thread worker) {
        var stack = worker.getStackTrace();
        return Stream.of(stack).anyMatch(frame -> Names.isLearners(frame.getClassName()))
                && Stream.of(stack).noneMatch(Execution::isWork);
    }

    /** Whether a thread runs code of a cell, or code that this has called. */
    static boolean isInCell(Thread thread) {
        return Stream.of(thread.getStackTrace()).anyMatch(frame -> Names.isLearners(frame.getClassName()));
    }
}
