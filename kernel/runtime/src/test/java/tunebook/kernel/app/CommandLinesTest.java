package tunebook.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLinesTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Machine machine(Map<String, String> environment) {
        return new Machine(
                environment,
                "Linux",
                folder.resolve("home"),
                Path.of("/opt/jdk"),
                folder,
                Optional.of(folder.resolve("dist")));
    }

    private int run(String... args) {
        return run(machine(Map.of()), args);
    }

    private int run(Machine machine, String... args) {
        return Main.run(List.of(args), machine, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    instal                        | There is no verb 'instal'. Did you mean install?
                    frobnicate                    | There is no verb 'frobnicate'. The verbs are: install, run, clean, doctor
                    lecture.ipynb                 | Did you mean: tunebook run lecture.ipynb?
                    --verison                     | There is no option --verison. Did you mean --version?
                    install --nmae x              | There is no option --nmae. Did you mean --name?
                    install --name                | Missing required
                    install x                     | 'x' is one argument too many
                    install --user --sys-prefix   | mutually exclusive
                    run                           | Missing required parameter: 'NOTEBOOK'
                    run a.ipynb b.ipynb           | 'b.ipynb' is one argument too many
                    run a.ipynb --timeout soon    | 'soon'
                    run a.ipynb --to pdf          | must be ipynb or html, but got 'pdf'
                    kernel                        | takes one argument
                    kernel a b                    | takes one argument
                    crashed                       | takes the number of a process
                    crashed x                     | takes the number of a process, but got 'x'
                    """)
    void wrongArgumentsAreSaidInWords(String line, String words) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutAVerbItShowsHelpAndFails() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: tunebook", "install");
    }

    @Test
    void helpAndVersion() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("install", "run", "doctor").doesNotContain("kernel CONNECTION");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("tunebook ", "Java " + System.getProperty("java.version"));
        assertThat(run("run", "--help")).isZero();
        assertThat(out.toString()).contains("--timeout");
        assertThat(run("help", "clean")).isZero();
        assertThat(out.toString()).contains("Usage: tunebook clean");
        assertThat(run("help")).isZero();
        assertThat(run("help", "instal")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean install?");
    }

    @Test
    void aVerbOfALibraryGetsItsArgumentsAsTheyAre() {
        assertThat(run("echo", "--help", "-x", "a b")).isEqualTo(7);
        assertThat(System.getProperty("tunebook.test.echo")).isEqualTo("[--help, -x, a b]");
        run("--help");
        assertThat(out.toString()).contains("Says what it got.");
    }

    @Test
    void installWritesTheKernelspecOnceAndSaysSo() throws IOException {
        assertThat(run("install")).isZero();
        var file = folder.resolve("home/.local/share/jupyter/kernels/java/kernel.json");
        assertThat(file)
                .content()
                .contains(
                        folder.resolve("dist/bin/tunebook").toString(),
                        "\"kernel\"",
                        "{connection_file}",
                        "Java (Tunebook)",
                        "\"interrupt_mode\": \"message\"",
                        "\"language\": \"java\"",
                        "/opt/jdk");
        assertThat(out.toString()).contains("Installed", file.getParent().toString(), "To remove it");
        var written = Files.getLastModifiedTime(file);
        assertThat(run("install")).isZero();
        assertThat(out.toString()).contains("up to date");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void installKeepsTheFileOfAnotherKernel() throws IOException {
        var place = Files.createDirectories(folder.resolve("p/share/jupyter/kernels/java"));
        Files.writeString(place.resolve("kernel.json"), "{\"display_name\": \"Java (other)\"}");
        assertThat(run("install", "--prefix", folder.resolve("p").toString())).isZero();
        assertThat(out.toString()).contains("in place of 'Java (other)'");
        assertThat(place.resolve("kernel.json.before-tunebook")).content().contains("Java (other)");
        assertThat(place.resolve("kernel.json")).content().contains("Java (Tunebook)");
    }

    @Test
    void installGoesWhereItIsTold() {
        run(machine(Map.of("JUPYTER_DATA_DIR", folder.resolve("data").toString())), "install", "--name", "tb");
        assertThat(folder.resolve("data/kernels/tb/kernel.json")).exists();
        run(machine(Map.of("VIRTUAL_ENV", folder.resolve("venv").toString())), "install", "--sys-prefix");
        assertThat(folder.resolve("venv/share/jupyter/kernels/java/kernel.json"))
                .exists();
    }

    @Test
    void installFailsInWordsAndWritesNothing() {
        assertThat(run("install", "--name", "a/../b")).isEqualTo(1);
        assertThat(err.toString()).contains("'a/../b'", "--name");
        assertThat(run("install", "--sys-prefix")).isEqualTo(1);
        assertThat(err.toString()).contains("--prefix DIR");
        var classes =
                new Machine(Map.of(), "Linux", folder.resolve("home"), Path.of("/opt/jdk"), folder, Optional.empty());
        assertThat(run(classes, "install")).isEqualTo(1);
        assertThat(err.toString()).contains("mvn -DskipTests package");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    /** A verb as a library would bring it. */
    public static final class Echo implements tunebook.spi.Command {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String help() {
            return "Says what it got.";
        }

        @Override
        public int run(List<String> args) {
            System.setProperty("tunebook.test.echo", args.toString());
            return 7;
        }
    }
}
