package tunebook.kernel.bench.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.bench.KernelProgram;

/** What is heard of a real kernel in a process of its own, and what it looks like when it is lost. */
class RunningKernelTest {
    @TempDir
    private Path folder;

    private Children children;
    private InstalledKernel installed;

    @BeforeEach
    void install() throws Exception {
        children = Children.none();
        installed = InstalledKernel.find(KernelProgram.install(folder, "java"));
    }

    @AfterEach
    void endAll() {
        children.close();
    }

    private RunningKernel start() throws Exception {
        return RunningKernel.start(installed, children, Duration.ofMinutes(1));
    }

    @Test
    void aCellIsHeardToItsEnd() throws Exception {
        try (var kernel = start()) {
            var run = kernel.run("System.out.print(\"a\"); System.out.println(\"b\"); 6 * 7");
            assertThat(run.status()).isEqualTo("ok");
            assertThat(run.printed()).isEqualTo("ab\n");
            assertThat(run.result()).isEqualTo("42");
            assertThat(run.tracebackLines()).isZero();
            assertThat(kernel.run("int[] none = {}; none[1]").tracebackLines()).isPositive();
            assertThatThrownBy(() -> kernel.runWell("nonsense"))
                    .hasMessageContaining("the cell nonsense failed")
                    .isNotInstanceOf(KernelLostException.class);
        }
    }

    @Test
    void aKernelThatSaysNothingHangs() throws Exception {
        try (var kernel = start()) {
            var cell = kernel.send("while (true) { }");
            assertThatThrownBy(() -> kernel.finish(cell, Duration.ofMillis(300)))
                    .isInstanceOfSatisfying(
                            KernelLostException.class,
                            lost -> assertThat(lost.word()).isEqualTo("hung"))
                    .hasMessageContaining("no reply to a cell within 0.3 s");
            kernel.interrupt();
            assertThat(kernel.finish(cell, Duration.ofMinutes(1)).status()).isEqualTo("error");
        }
    }

    @Test
    void aKernelWhoseProcessEndsDies() throws Exception {
        try (var kernel = start()) {
            kernel.processes().kill();
            assertThatThrownBy(() -> kernel.run("1"))
                    .isInstanceOfSatisfying(
                            KernelLostException.class,
                            lost -> assertThat(lost.word()).isEqualTo("died"));
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        var kernel = start();
        var process = kernel.processes().root();
        var place = children.file("kernel.json").getParent();
        assertThat(process.isAlive()).isTrue();
        assertThat(place).isDirectory();
        children.close();
        process.onExit().join();
        assertThat(place).doesNotExist();
        children = Children.none();
        assertThat(Files.exists(children.file("kernel.json").getParent())).isTrue();
    }
}
