package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Jupyter with a home of its own, in which the kernel is installed as a user would: Debian's, where there is one. */
record Jupyter(Path home) {
    private static final Path DEBIAN_PYTHON = Path.of("/usr/bin/python3");

    /** Installs the kernel below the home. */
    static Jupyter withKernel(Path home) {
        var ended = Distribution.tunebook(
                        home, "install", "--prefix", home.resolve("prefix").toString())
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        return new Jupyter(home);
    }

    /** A command that finds the kernel, and writes nothing outside the home. */
    Command command(String... words) {
        return Command.of(home, words)
                .with("JUPYTER_PATH", home.resolve("prefix/share/jupyter").toString());
    }

    /** Runs one of the Python scripts among the test resources. */
    Command.Ended python(String script, Path... files) {
        try {
            var python = Files.isExecutable(DEBIAN_PYTHON) ? DEBIAN_PYTHON.toString() : "python3";
            var command = command(
                    python,
                    Path.of(Jupyter.class.getResource("/" + script).toURI()).toString());
            for (var file : files) {
                command = command.and(file.toString());
            }
            return command.run();
        } catch (URISyntaxException e) {
            throw new AssertionError(script, e);
        }
    }

    /** Executes a notebook with nbclient; the result stands in the home. */
    Path execute(Path notebook, String name) {
        var target = home.resolve(name);
        var ended = python("execute.py", notebook, target);
        assertThat(ended.code())
                .as("nbclient; it is installed by binder/test\n" + ended.err())
                .isZero();
        return target;
    }

    /** Starts a server on the home, on loopback and with a token, as it does by itself. */
    JupyterServer serve() throws IOException {
        return JupyterServer.start(command(
                "jupyter-notebook",
                "--no-browser",
                "--allow-root",
                "--port=" + JupyterServer.freePort(),
                "--notebook-dir=" + home));
    }
}
