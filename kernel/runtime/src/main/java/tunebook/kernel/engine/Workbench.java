package tunebook.kernel.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** JShell and all that works with it. Made and used by the engine's thread only. */
final class Workbench {
    private final JShell shell;
    private final Evaluator evaluator;
    private final Declarations declarations;
    private final OfferedImports offered = new OfferedImports();
    private final Inventory inventory;
    private final Libraries libraries;
    private CompilePath path;

    Workbench(
            EngineConfig config,
            Libraries libraries,
            BiConsumer<Execution, Failure> stop,
            Function<String, List<String>> signatures) {
        this.libraries = libraries;
        var control = new CellControl(libraries.cells(), new TimeLimit(config.limit(), stop));
        shell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .fileManager(
                        files -> path = new CompilePath(files, config.visible(), config.libraries(), config.toolkit()))
                .compilerOptions(config.compilerOptions().toArray(String[]::new))
                .build();
        var advice = new LibraryAdvice(libraries.loader()::replacement);
        var given = new GivenImports(shell, config.imports());
        var places = new Places(shell);
        var compiled = CompiledClasses.of(shell);
        inventory = new Inventory(shell, places, given, offered, libraries.cells(), compiled);
        var failures = new Failures(shell, places, new Lookup(libraries.names(), signatures), advice);
        evaluator = new Evaluator(shell, control, given, offered, places, inventory, compiled, failures);
        declarations = new Declarations(shell, libraries.cells(), given);
        evaluator.warmUp();
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** What is in scope now. */
    CellScope scope() {
        return inventory.take();
    }

    SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** What cells have declared and is alive. */
    List<Declaration> declarations() {
        return declarations.all();
    }

    /** Forgets all that cells have declared and imported. */
    void reset() {
        declarations.forget();
        evaluator.forget();
        offered.restore();
        inventory.changed();
    }

    /** Offers imports of single names, as {@code a.b.Name} or {@code static a.b.C.name}. */
    void offer(List<String> imports) {
        imports.forEach(offered::offer);
        inventory.changed();
    }

    /**
     * Adds jars or folders to the compiler's path and to the cells' loader; those that are there already stay.
     *
     * @param replaced libraries that were added before, whose place the new ones take
     * @return what is to be told about it
     */
    List<String> addLibraries(List<Path> added, List<Path> replaced) {
        var paths = added.stream()
                .map(LibraryFile::checked)
                .distinct()
                .filter(file -> !path.has(file))
                .toList();
        if (paths.isEmpty()) {
            return List.of();
        }
        var notes = libraries.add(paths, replaced);
        path.add(paths, libraries.isLayered());
        shell.addToClasspath(paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return notes;
    }

    /** Gives JShell our execution control, which needs nothing that JShell offers it. */
    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "tunebook";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }
}
