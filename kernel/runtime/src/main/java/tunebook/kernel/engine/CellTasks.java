package tunebook.kernel.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.BaseStream;

/**
 * Makes work that a cell hands to others belong to the run of the cell: what the work prints lands under the cell, and it
 * stops with it. For threads of pools outlive the cell that has started them, and work for others.
 */
final class CellTasks {
    private CellTasks() {}

    /** The same work as one of the run that the calling thread belongs to; as it is, if it belongs to none. */
    static Object own(Object work) {
        return Execution.ofThread().map(execution -> own(execution, work)).orElse(work);
    }

    private static Object own(Execution execution, Object work) {
        if (work instanceof Thread thread) {
            execution.threads().note(thread);
        } else if (work instanceof Runnable task) {
            return (Runnable) () -> execution.work(task);
        } else if (work instanceof Callable<?> task) {
            return (Callable<?>) () -> execution.work(task);
        } else if (work instanceof Collection<?> tasks) {
            return tasks.stream().map(task -> own(execution, task)).toList();
        } else if (work instanceof BaseStream<?, ?> stream && stream.isParallel()) {
            return OwnedStream.of(execution, stream);
        } else if (work instanceof ThreadFactory factory) {
            return (ThreadFactory) task -> noted(execution, factory.newThread(task));
        } else if (work instanceof ExecutorService threads) {
            return ownVirtual(execution, threads);
        }
        return work;
    }

    private static Thread noted(Execution execution, Thread thread) {
        execution.threads().note(thread);
        return thread;
    }

    /** An executor with a virtual thread for each task: from Java 21 on. */
    private static ExecutorService ownVirtual(Execution execution, ExecutorService made) {
        try {
            var builder = Thread.class.getMethod("ofVirtual").invoke(null);
            var factory = (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
            var own = (ThreadFactory) task -> noted(execution, factory.newThread(task));
            made.shutdown();
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, own);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "no virtual threads: " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            // not a Java that has them
            return made;
        }
    }
}
