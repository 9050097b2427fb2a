package tunebook.kernel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.KernelServer;
import tunebook.kernel.wire.Json;

/** The measurements run on a real kernel, and read kernelspecs as Jupyter does. */
class KernelBenchTest {
    /** A kernel in a process of its own, from the class path of this test. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            if (KernelServer.run(Path.of(args[0]), KernelConfig.of()) != 0) {
                throw new IllegalStateException("the kernel did not run");
            }
        }
    }

    @TempDir
    private Path folder;

    private Path spec(String json) throws Exception {
        Files.writeString(folder.resolve("kernel.json"), json);
        return folder;
    }

    @Test
    void aKernelIsStartedMeasuredAndShutDown() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var argv = List.of(
                java, "-cp", System.getProperty("java.class.path"), Program.class.getName(), "{connection_file}");
        var kernel = InstalledKernel.find(
                spec(Json.write(Json.object("argv", argv, "language", "java", "env", Map.of("A", "b"))))
                        .toString());
        var lines = KernelBench.measure(kernel, 3);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("spawn to first 1+1");
        assertThat(lines.get(2))
                .contains("1+1")
                .contains("median")
                .contains("p95")
                .contains("n 3");
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> child.info().commandLine().orElse("").contains(Program.class.getName())))
                .isEmpty();
    }

    @Test
    void quantilesAreValuesThatWereSeen() {
        var timings = Timings.of(4, 1, 3, 2);
        assertThat(timings.quantile(0)).isEqualTo(1);
        assertThat(timings.quantile(0.5)).isEqualTo(2);
        assertThat(timings.quantile(0.51)).isEqualTo(3);
        assertThat(timings.quantile(1)).isEqualTo(4, within(0.0));
        assertThatThrownBy(Timings::of).hasMessageContaining("at least one");
    }

    @Test
    void whatIsNoKernelIsSaidSo() throws Exception {
        assertThatThrownBy(() -> InstalledKernel.find("no-such-kernel")).hasMessageContaining("kernelspec list");
        var noJson = spec("{").toString();
        assertThatThrownBy(() -> InstalledKernel.find(noJson)).hasMessageContaining("not a kernel.json");
        var noArgv = spec("{}").toString();
        assertThatThrownBy(() -> InstalledKernel.find(noArgv)).hasMessageContaining("has no argv");
        var noFile = spec("{\"argv\": [\"java\"]}").toString();
        assertThatThrownBy(() -> InstalledKernel.find(noFile)).hasMessageContaining("{connection_file}");
    }
}
