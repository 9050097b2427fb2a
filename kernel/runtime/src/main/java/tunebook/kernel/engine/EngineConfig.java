package tunebook.kernel.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an engine starts with.
 *
 * @param visible jars or folders with the classes that the kernel shares with cells, for the compiler
 * @param libraries jars or folders that cells can use
 * @param toolkit jars or folders that cells can use, found after all others
 * @param imports import declarations of every cell, as {@code import java.util.*;}
 * @param compilerOptions options of javac
 * @param limit how long each statement of a cell may run; empty for as long as it takes
 */
public record EngineConfig(
        List<Path> visible,
        List<Path> libraries,
        List<Path> toolkit,
        List<String> imports,
        List<String> compilerOptions,
        Optional<Duration> limit) {
    public EngineConfig {
        visible = List.copyOf(visible);
        libraries = List.copyOf(libraries);
        toolkit = List.copyOf(toolkit);
        imports = List.copyOf(imports);
        compilerOptions = List.copyOf(compilerOptions);
    }
}
