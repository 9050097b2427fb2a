package tunebook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The loaders of an engine. */
final class Libraries {
    private final LibraryLoader loader;
    private final CellLoader cells;
    private final ClassNames names;
    private final List<Path> visible;
    private final Deque<LibraryLayer> layers = new ArrayDeque<>();

    Libraries(EngineConfig config, Consumer<Throwable> stackTracePrinter) {
        loader = new LibraryLoader(
                config.libraries(), config.toolkit(), new VisibleClasses(Libraries.class.getClassLoader()));
        cells = new CellLoader(loader, stackTracePrinter);
        visible = config.visible();
        names = new ClassNames(cells, this::paths);
    }

    LibraryLoader loader() {
        return loader;
    }

    /**
     * Adds jars or folders. Where they have classes that the toolkit, or an earlier library, has brought into use, they
     * stand over it in a layer of their own; where cells themselves use these, nothing is added.
     *
     * @return what is to be told about it
     */
    synchronized List<String> add(List<Path> added, List<Path> replaced) {
        var impossible = cells.used().clashes(added);
        if (!impossible.isEmpty()) {
            throw new IllegalArgumentException(impossible.get(0).words() + " Nothing was added.");
        }
        var clashes = loader.loaded().clashes(added);
        if (!clashes.isEmpty() || !replaced.isEmpty()) {
            var layer = new LibraryLayer(added, layers.isEmpty() ? loader : layers.peek());
            layers.push(layer);
            cells.see(layer);
            return clashes.stream()
                    .filter(clash -> !replaced.contains(clash.inUse()))
                    .map(clash -> clash.inUse().getFileName() + " was in use before "
                            + clash.added().getFileName()
                            + " came: what uses it keeps it, cells use "
                            + clash.added().getFileName()
                            + ". Objects of the two do not mix; for one version everywhere, restart the kernel and run"
                            + " this line first.")
                    .toList();
        }
        added.forEach(layers.isEmpty() ? loader::add : layers.peek()::add);
        return List.of();
    }

    /** Whether libraries stand over others. */
    synchronized boolean isLayered() {
        return !layers.isEmpty();
    }

    /** Those of which cells have used a class. */
    List<Path> used(List<Path> paths) {
        return paths.stream().filter(cells.used()::isInUse).toList();
    }

    /** All libraries, in the order in which they are searched. */
    private synchronized List<Path> paths() {
        var all = new ArrayList<Path>();
        layers.forEach(layer -> Stream.of(layer.getURLs())
                .map(url -> Path.of(URI.create(url.toString())))
                .forEach(all::add));
        all.addAll(loader.paths());
        return all;
    }

    CellLoader cells() {
        return cells;
    }

    /** The jars and folders of the classes that cells can use, those of the kernel first. */
    List<Path> compilePath() {
        return Stream.concat(visible.stream(), paths().stream()).toList();
    }

    /** Which classes of the JDK and the libraries a name may mean. */
    ClassNames names() {
        return names;
    }

    void close() {
        try {
            for (var layer : layers) {
                layer.close();
            }
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the jars of the cells", e);
        }
    }
}
