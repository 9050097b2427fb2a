package tunebook.kernel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.spi.Command;

/** The verb: what it refuses, and a quick run with a real kernel in a process of its own. */
class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

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

    @Test
    void whatCannotBeMeasuredIsSaidInWords() throws Exception {
        var java = KernelProgram.install(folder, "java");
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
        assertThat(bench(
                        java,
                        "--json",
                        folder.resolve("nowhere").resolve("r.json").toString()))
                .isEqualTo(2);
        assertThat(err).asString().contains("there is no folder").contains("nowhere");
        assertThat(out).asString().isEmpty();
    }

    @Test
    void aKernelThatDoesNotStartIsNamedWithItsLastWords() throws Exception {
        assertThat(bench(KernelProgram.install(folder, "broken", Broken.class))).isEqualTo(2);
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
        var one = "one=" + KernelProgram.install(folder, "java");
        var rows = "round trip,interrupt of a busy loop,ends the process,recursion,queued cells,after its cell ended";
        assertThat(bench("--quick", one, "--rows", rows, "--json", json.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out)
                .asString()
                .contains("kernel_info round trip, ms")
                .contains("n 20")
                .contains("1 of 1 state kept")
                .contains("1 of 1 an error, the kernel lives")
                .contains("1 of 1 aborted")
                .contains("1 of 1 under its own cell");
        assertThat(Files.readString(json)).contains("\"kernel\": \"one\"").contains("median");
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> child.info().commandLine().orElse("").contains(KernelProgram.class.getName())))
                .isEmpty();
    }

    @Test
    void theProgramFindsIt() {
        assertThat(ServiceLoader.load(Command.class).stream()
                        .map(provider -> provider.get().name()))
                .contains("bench");
    }
}
