package tunebook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The loaders of an engine, and what the classes in them check while a cell is being stopped. */
final class Libraries {
    private final LibraryLoader loader;
    private final CellLoader cells;
    private final ClassNames names;
    private final List<Path> visible;
    private final List<Execution> stopping = new ArrayList<>();
    private Execution current;

    Libraries(EngineConfig config, Consumer<Throwable> stackTracePrinter) {
        loader = new LibraryLoader(
                config.libraries(), config.toolkit(), new VisibleClasses(Libraries.class.getClassLoader()));
        cells = new CellLoader(loader, stackTracePrinter);
        visible = config.visible();
        names = new ClassNames(loader, loader::paths);
    }

    LibraryLoader loader() {
        return loader;
    }

    CellLoader cells() {
        return cells;
    }

    /** The jars and folders of the classes that cells can use, those of the kernel first. */
    List<Path> compilePath() {
        return Stream.concat(visible.stream(), loader.paths().stream()).toList();
    }

    /** Which classes of the JDK and the libraries a name may mean. */
    ClassNames names() {
        return names;
    }

    /** A run begins: checks cost next to nothing again if all that was stopped has ended. */
    synchronized void started(Execution execution) {
        current = execution;
        stopping.removeIf(run -> run.threads().isEmpty());
        if (stopping.isEmpty()) {
            cells.onCheck(null);
        }
    }

    /** A run is to be stopped: checks throw in its threads. */
    synchronized void stopping(Execution execution) {
        stopping.add(execution);
        cells.onCheck(this::check);
    }

    private void check() {
        var execution = Execution.ofThread();
        if (execution.isPresent()) {
            execution.get().check();
        } else if (isShared(Thread.currentThread())) {
            // the common pool's threads belong to nobody: they work for whoever runs
            running().check();
        }
    }

    private synchronized Execution running() {
        return current;
    }

    /** Whether a thread works for all cells, as those of parallel streams do. */
    static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the jars of the cells", e);
        }
    }
}
