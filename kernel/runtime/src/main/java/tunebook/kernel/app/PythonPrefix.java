package tunebook.kernel.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that Python calls {@code sys.prefix}: where an environment keeps its share/jupyter. */
final class PythonPrefix {
    private PythonPrefix() {}

    /** That of the active environment, else that of the Python on the PATH. */
    static Optional<Path> find(Machine machine) throws IOException {
        var active = Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .flatMap(name -> machine.variable(name).stream())
                .findFirst()
                .map(Path::of);
        if (active.isPresent()) {
            return active;
        }
        for (var name : List.of("python3", "python")) {
            var python = machine.program(name);
            if (python.isPresent()) {
                return Optional.of(ask(python.get()));
            }
        }
        return Optional.empty();
    }

    private static Path ask(Path python) throws IOException {
        var process = new ProcessBuilder(python.toString(), "-c", "import sys; print(sys.prefix)")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var answer = process.getInputStream()) {
            var prefix = new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (prefix.isEmpty()) {
                throw new IOException(python + " does not answer when asked for sys.prefix. Use --prefix DIR");
            }
            return Path.of(prefix);
        }
    }
}
