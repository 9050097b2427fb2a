package tunebook.kernel.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tunebook.kernel.engine.EngineConfig;

/**
 * What a kernel starts with.
 *
 * @param shared jars or folders of the packages that kernel and cells share: {@code tunebook.display},
 *     {@code tunebook.spi}, the IJava and JJava names
 * @param functions classes whose static methods every cell can call by their bare names
 * @param libraries jars or folders that cells can use
 * @param toolkit the toolkit's jars or folders, found after all others
 * @param compilerOptions options of javac
 * @param startup source that runs before the first cell
 * @param limit how long each statement of a cell may run; empty for as long as it takes
 * @param extensions whether what libraries bring to the kernel is taken up
 * @param notes what is to be said under the first cell
 */
public record KernelConfig(
        List<Path> shared,
        List<String> functions,
        List<Path> libraries,
        List<Path> toolkit,
        List<String> compilerOptions,
        List<StartupSource> startup,
        Optional<Duration> limit,
        boolean extensions,
        List<String> notes) {
    /** Names the folder or folders, separated as in a class path, in which the toolkit's jars are. */
    public static final String TOOLKIT_PROPERTY = Installation.TOOLKIT_PROPERTY;

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
        functions = List.copyOf(functions);
        libraries = List.copyOf(libraries);
        toolkit = List.copyOf(toolkit);
        compilerOptions = List.copyOf(compilerOptions);
        startup = List.copyOf(startup);
        notes = List.copyOf(notes);
    }

    /** A kernel without a toolkit, whatever the environment says. */
    public static KernelConfig of() {
        return new KernelConfig(
                Installation.shared(),
                Installation.functions(),
                List.of(),
                List.of(),
                List.of("-g"),
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }

    /**
     * A kernel with the toolkit of the distribution that it belongs to, or with what {@link #TOOLKIT_PROPERTY} names,
     * and with the wishes of the environment ({@link KernelEnvironment}). Where there is no toolkit, one without.
     */
    public static KernelConfig discover() {
        return new KernelEnvironment(System.getenv()).applyTo(of().withToolkit(Installation.toolkit()));
    }

    /** This configuration with another toolkit. */
    public KernelConfig withToolkit(List<Path> other) {
        return new KernelConfig(
                shared, functions, libraries, other, compilerOptions, startup, limit, extensions, notes);
    }

    /** This configuration with other options of javac. */
    public KernelConfig withCompilerOptions(List<String> other) {
        return new KernelConfig(shared, functions, libraries, toolkit, other, startup, limit, extensions, notes);
    }

    /** This configuration with other source to run before the first cell. */
    public KernelConfig withStartup(List<StartupSource> other) {
        return new KernelConfig(
                shared, functions, libraries, toolkit, compilerOptions, other, limit, extensions, notes);
    }

    /** This configuration with another limit for each statement. */
    public KernelConfig withLimit(Optional<Duration> other) {
        return new KernelConfig(
                shared, functions, libraries, toolkit, compilerOptions, startup, other, extensions, notes);
    }

    /** This configuration, taking up what libraries bring to the kernel or not. */
    public KernelConfig withExtensions(boolean other) {
        return new KernelConfig(shared, functions, libraries, toolkit, compilerOptions, startup, limit, other, notes);
    }

    /** This configuration with other things to say under the first cell. */
    public KernelConfig withNotes(List<String> other) {
        return new KernelConfig(
                shared, functions, libraries, toolkit, compilerOptions, startup, limit, extensions, other);
    }

    /** This configuration with one thing more to say under the first cell. */
    KernelConfig withNote(String note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return withNotes(all);
    }

    /** The part that concerns the engine. */
    EngineConfig engine() {
        var imports = new ArrayList<String>();
        PACKAGES.forEach(name -> imports.add("import " + name + ".*;"));
        Stream.concat(functions.stream().map(type -> type + ".*"), Stream.of("tunebook.spi.MagicCall.$magic"))
                .forEach(name -> imports.add("import static " + name + ";"));
        return new EngineConfig(shared, libraries, toolkit, imports, compilerOptions, limit);
    }
}
