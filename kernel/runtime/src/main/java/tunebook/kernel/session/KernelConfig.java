package tunebook.kernel.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tunebook.display.Display;
import tunebook.kernel.engine.EngineConfig;

/**
 * What a kernel starts with.
 *
 * @param shared jars or folders of the packages that kernel and cells share: {@code tunebook.display},
 *     {@code tunebook.spi}, the IJava and JJava names
 * @param libraries jars or folders that cells can use
 * @param toolkit the toolkit's jars or folders, found after all others
 * @param compilerOptions options of javac
 * @param startup source that runs before the first cell
 */
public record KernelConfig(
        List<Path> shared,
        List<Path> libraries,
        List<Path> toolkit,
        List<String> compilerOptions,
        List<String> startup) {
    /** Names the folder or folders, separated as in a class path, in which the toolkit's jars are. */
    public static final String TOOLKIT_PROPERTY = "tunebook.toolkit.path";

    private static final String IJAVA = "io.github.spencerpark.ijava.IJavaExtension";
    private static final List<String> PACKAGES = List.of(
            "java.util",
            "java.io",
            "java.math",
            "java.net",
            "java.time",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    public KernelConfig {
        shared = List.copyOf(shared);
        libraries = List.copyOf(libraries);
        toolkit = List.copyOf(toolkit);
        compilerOptions = List.copyOf(compilerOptions);
        startup = List.copyOf(startup);
    }

    /** A kernel without a toolkit. */
    public static KernelConfig of() {
        var shared = new ArrayList<Path>();
        shared.add(home(Display.class));
        ijava().map(KernelConfig::home).ifPresent(shared::add);
        return new KernelConfig(shared, List.of(), List.of(), List.of("-g"), List.of());
    }

    /**
     * A kernel with the toolkit of the distribution that it belongs to: {@code lib/toolkit/*.jar} beside the
     * {@code lib/kernel} in which the kernel's own jar is, or what {@link #TOOLKIT_PROPERTY} names. Where there is
     * neither, a kernel without a toolkit.
     */
    public static KernelConfig discover() {
        var property = System.getProperty(TOOLKIT_PROPERTY);
        if (property != null) {
            return of().withToolkit(Stream.of(property.split(java.io.File.pathSeparator))
                    .map(Path::of)
                    .flatMap(path -> contents(path).stream())
                    .toList());
        }
        var beside = home(KernelConfig.class)
                .resolveSibling(Path.of("..", "toolkit"))
                .normalize();
        return Files.isDirectory(beside) ? of().withToolkit(jars(beside)) : of();
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
            return Optional.of(Class.forName(IJAVA, false, KernelConfig.class.getClassLoader()));
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

    /** This configuration with other libraries. */
    public KernelConfig withLibraries(List<Path> other) {
        return new KernelConfig(shared, other, toolkit, compilerOptions, startup);
    }

    /** This configuration with another toolkit. */
    public KernelConfig withToolkit(List<Path> other) {
        return new KernelConfig(shared, libraries, other, compilerOptions, startup);
    }

    /** This configuration with other options of javac. */
    public KernelConfig withCompilerOptions(List<String> other) {
        return new KernelConfig(shared, libraries, toolkit, other, startup);
    }

    /** This configuration with other source to run before the first cell. */
    public KernelConfig withStartup(List<String> other) {
        return new KernelConfig(shared, libraries, toolkit, compilerOptions, other);
    }

    /** The part that concerns the engine. */
    EngineConfig engine() {
        var imports = new ArrayList<String>();
        PACKAGES.forEach(name -> imports.add("import " + name + ".*;"));
        imports.add("import static tunebook.display.Display.*;");
        imports.add("import static tunebook.spi.Cell.*;");
        return new EngineConfig(shared, libraries, toolkit, imports, compilerOptions);
    }
}
