package tunebook.kernel.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.engine.Compiled;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;

/** Two versions of a library in one session: the toolkit's, and one that a cell brings. */
class LibraryLayersTest {
    @TempDir
    private Path folder;

    private LocalKernel kernel;

    @BeforeEach
    void start() throws IOException {
        var chart = SampleJar.of("sample.Chart", "4").writeTo(folder.resolve("chart-4.jar"));
        var kit = Compiled.library(folder, "kit", "kit.Draw", """
                package kit;
                public class Draw {
                    public static String version() throws Exception {
                        return (String) Class.forName("sample.Chart").getMethod("version").invoke(null);
                    }
                }""");
        kernel = LocalKernel.start(KernelConfig.of().withToolkit(List.of(chart, kit)));
        SampleJar.of("sample.Chart", "3").writeTo(folder.resolve("chart-3.jar"));
    }

    @AfterEach
    void close() {
        kernel.close();
    }

    private Ran run(String code) {
        return Ran.of(kernel, code.replace("DIR", folder.toString()));
    }

    @Test
    void aVersionThatComesFirstIsEverybodys() {
        assertThat(run("%jars DIR/chart-3.jar").err()).isEmpty();
        assertThat(run("sample.Chart.version() + kit.Draw.version()").result()).isEqualTo("33");
    }

    @Test
    void aVersionThatComesAfterTheToolkitsUseIsTheCells() {
        assertThat(run("kit.Draw.version()").result()).isEqualTo("4");
        assertThat(run("%jars DIR/chart-3.jar").err())
                .contains("chart-4.jar was in use before chart-3.jar came")
                .contains("restart the kernel and run this line first");
        assertThat(run("sample.Chart.version() + kit.Draw.version()").result()).isEqualTo("34");
        assertThat(
                        run("Thread.currentThread().getContextClassLoader().loadClass(\"sample.Chart\") == sample.Chart.class")
                                .result())
                .isEqualTo("true");
    }

    @Test
    void laterLibrariesSeeTheCellsVersion() throws IOException {
        run("kit.Draw.version()");
        run("%jars DIR/chart-3.jar");
        SampleJar.of("sample.Other", "1").writeTo(folder.resolve("other.jar"));
        assertThat(run("%jars DIR/other.jar").err()).isEmpty();
        assertThat(run("sample.Other.version() + sample.Chart.version()").result())
                .isEqualTo("13");
    }

    @Test
    void aVersionThatComesAfterCellsUsedAnotherIsRefused() {
        assertThat(run("sample.Chart.version()").result()).isEqualTo("4");
        assertThat(run("%jars DIR/chart-3.jar").error())
                .contains("chart-3.jar cannot be added: this session already uses Chart of chart-4.jar")
                .contains("restart the kernel")
                .contains("Nothing was added");
        assertThat(run("sample.Chart.version() + kit.Draw.version()").result()).isEqualTo("44");
    }

    @Test
    void whereTheToolkitMissesItsVersionItIsSaid() throws IOException {
        kernel.close();
        var chart = Compiled.library(folder, "chart-5", "sample.Chart", """
                package sample;
                public class Chart { public static void paint() {} public static int size = 1; }""");
        var kit = Compiled.library(folder, "painter", "kit.Painter", """
                package kit;
                public class Painter {
                    public static void paint() { sample.Chart.paint(); }
                    public static int size() { return sample.Chart.size; }
                    public static void other() { throw new NoSuchMethodError("'void far.Away.go()'"); }
                }""", chart);
        kernel = LocalKernel.start(KernelConfig.of().withToolkit(List.of(chart, kit)));
        run("%jars DIR/chart-3.jar");
        assertThat(run("kit.Painter.paint()").traceback())
                .contains("NoSuchMethodError", "kit.Painter.paint()")
                .contains("What fails here needs the toolkit's chart-5, but a cell has loaded chart-3.jar in its place."
                        + " Restart the kernel and run this cell once before the line that loads chart-3.jar");
        assertThat(run("kit.Painter.size()").traceback()).contains("NoSuchFieldError", "Restart the kernel");
        assertThat(run("kit.Painter.other()").traceback()).contains("Two libraries of versions that do not fit met");
    }

    @Test
    void theSameJarAgainIsNoClash() throws IOException {
        run("sample.Chart.version()");
        SampleJar.of("sample.Chart", "4").writeTo(folder.resolve("copy/chart-4.jar"));
        assertThat(run("%jars DIR/copy/chart-4.jar").err()).isEmpty();
        assertThat(run("sample.Chart.version()").result()).isEqualTo("4");
    }
}
