package tunebook.kernel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.KernelServer;
import tunebook.kernel.wire.Json;
import tunebook.spi.Command;

/** The verb: what it refuses, and a quick run with a real kernel in a process of its own. */
class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    /** A kernel in a process of its own, from the class path of this test. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            if (KernelServer.run(Path.of(args[0]), KernelConfig.of()) != 0) {
                throw new IllegalStateException("the kernel did not run");
            }
        }
    }

    /** A process that ends at once. */
    static final class Broken {
        private Broken() {}

        public static void main(String[] args) {
            if (args.length == 1) {
                throw new IllegalStateException("broken on purpose");
            }
        }
    }

    private int bench(String... args) {
        return new BenchCommand(new PrintWriter(out, true), new PrintWriter(err, true)).run(List.of(args));
    }

    private String kernel(String name, Class<?> program) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var argv = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "{connection_file}");
        var spec = Files.createDirectory(folder.resolve(name));
        var json = Json.object("argv", argv, "language", "java", "interrupt_mode", "message", "env", Map.of("A", "b"));
        Files.writeString(spec.resolve("kernel.json"), Json.write(json));
        return spec.toString();
    }

    @Test
    void whatCannotBeMeasuredIsSaidInWords() throws Exception {
        var java = kernel("java", Program.class);
        assertThat(bench()).isEqualTo(2);
        assertThat(err).asString().contains("Which kernels? For example: tunebook bench java ipykernel");
        assertThat(bench("no-such-kernel")).isEqualTo(2);
        assertThat(err).asString().contains("no kernel 'no-such-kernel'");
        assertThat(bench(java, "--rows", "1+1,no such row")).isEqualTo(2);
        assertThat(err).asString().contains("No row has 'no such row' in its name");
        assertThat(bench(java, "--rounds", "0")).isEqualTo(2);
        assertThat(err).asString().contains("--rounds must be at least 1, but got 0");
        assertThat(bench(java, "--rounds", "many")).isEqualTo(2);
        assertThat(bench(java, "--timeout", "0")).isEqualTo(2);
        assertThat(err).asString().contains("--timeout must be above 0");
        assertThat(bench(java, java)).isEqualTo(2);
        assertThat(err).asString().contains("Two kernels are called java");
        assertThat(bench(java, "--baseline", "python3")).isEqualTo(2);
        assertThat(err).asString().contains("--baseline must be one of the kernels that are measured, java");
        assertThat(out).asString().isEmpty();
    }

    @Test
    void aKernelThatDoesNotStartIsNamedWithItsLastWords() throws Exception {
        assertThat(bench(kernel("broken", Broken.class))).isEqualTo(2);
        assertThat(err).asString().contains("The kernel broken does not start").contains("broken on purpose");
    }

    @Test
    void itListsItsRows() {
        assertThat(bench("--list")).isZero();
        assertThat(out).asString().contains("kernel_info round trip, ms").contains("<= 2 x the baseline");
    }

    @Test
    void kernelsAreMeasuredAndShutDown() throws Exception {
        var json = folder.resolve("results.json");
        var one = "one=" + kernel("java", Program.class);
        assertThat(bench("--quick", one, "--rows", "1+1,round trip", "--json", json.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out).asString().contains("1+1, ms").contains("n 20");
        assertThat(Files.readString(json)).contains("\"kernel\": \"one\"").contains("median");
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> child.info().commandLine().orElse("").contains(Program.class.getName())))
                .isEmpty();
    }

    @Test
    void theProgramFindsIt() {
        assertThat(ServiceLoader.load(Command.class).stream()
                        .map(provider -> provider.get().name()))
                .contains("bench");
    }
}
