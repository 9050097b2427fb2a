package tunebook.kernel.session;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tunebook.display.Display;
import tunebook.spi.Cell;

/** Where the parts of this kernel are: what it shares with cells, and the toolkit. */
final class Installation {
    static final String TOOLKIT_PROPERTY = "tunebook.toolkit.path";

    /** The functions of every cell, as notebooks for IJava know them. */
    private static final List<String> IJAVA = Stream.of("Display", "Kernel", "Magics")
            .map(name -> "io.github.spencerpark.ijava.runtime." + name)
            .toList();

    private Installation() {}

    /** The jars or folders of the classes that kernel and cells share. */
    static List<Path> shared() {
        return Stream.concat(Stream.of(Display.class), ijava().stream())
                .map(Installation::home)
                .toList();
    }

    /** The classes whose static methods are the functions of every cell: IJava's where its names are installed. */
    static List<String> functions() {
        return ijava().isPresent() ? IJAVA : List.of(Display.class.getName(), Cell.class.getName());
    }

    /**
     * The toolkit: {@code lib/toolkit/*.jar} beside the {@code lib/kernel} in which the kernel's own jar is, or what
     * {@link #TOOLKIT_PROPERTY} names; nothing where there is neither.
     */
    static List<Path> toolkit() {
        var property = System.getProperty(TOOLKIT_PROPERTY);
        if (property != null) {
            return Stream.of(property.split(File.pathSeparator))
                    .map(Path::of)
                    .flatMap(path -> contents(path).stream())
                    .toList();
        }
        var beside = home(Installation.class)
                .resolveSibling(Path.of("..", "toolkit"))
                .normalize();
        return Files.isDirectory(beside) ? jars(beside) : List.of();
    }

    /** A folder of jars stands for its jars; a folder of classes, or a jar, for itself. */
    private static List<Path> contents(Path path) {
        if (!Files.isDirectory(path)) {
            return Files.exists(path) ? List.of(path) : List.of();
        }
        var jars = jars(path);
        return jars.isEmpty() ? List.of(path) : jars;
    }

    private static List<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the jars of " + folder, e);
        }
    }

    private static Optional<Class<?>> ijava() {
        try {
            return Optional.of(Class.forName(IJAVA.get(0), false, Installation.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell which jar " + type + " is in", e);
        }
    }
}
