package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.assist.Assistant;
import tunebook.kernel.magic.Magics;

/** Which classes cells see, and which of two versions. */
class ClassVisibilityTest {
    @TempDir
    private Path folder;

    private Path version(String name, String library) throws IOException {
        return Compiled.library(
                folder,
                library,
                "sample.Chart",
                "package sample; public class Chart { public static String version() { return \"" + name + "\"; } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"com.google.gson.Gson", "org.zeromq.ZMQ", "tunebook.kernel.engine.Engine", "org.junit.Test"})
    void theKernelsLibrariesAreNotThereForCells(String className) {
        try (var bench = new Bench()) {
            assertThat(bench.failure(className + " x = null;").message()).contains("no package");
            assertThat(bench.failure("Class.forName(\"" + className + "\")").name())
                    .isEqualTo("ClassNotFoundException");
        }
    }

    @Test
    void whatIsMadeForCellsIsTheKernelsOwn() {
        try (var bench = new Bench()) {
            assertThat(bench.value("tunebook.display.MimeBundle.class")).isSameAs(tunebook.display.MimeBundle.class);
            assertThat(bench.value("tunebook.spi.Magic.class")).isSameAs(tunebook.spi.Magic.class);
        }
    }

    @Test
    void theToolkitIsThereForCells() throws IOException {
        try (var bench = new Bench(List.of(), List.of(version("4", "toolkit")))) {
            assertThat(bench.value("sample.Chart.version()")).isEqualTo("4");
        }
    }

    @Test
    void aLibraryAddedBeforeTheFirstUseWinsOverTheToolkit() throws IOException {
        try (var bench = new Bench(List.of(), List.of(version("4", "toolkit")))) {
            bench.run("int before = 1;");
            bench.engine.addLibraries(List.of(version("3", "added")));
            assertThat(bench.value("sample.Chart.version()")).isEqualTo("3");
        }
    }

    @Test
    void aCellCanUseALibraryThatItAddedItself() throws IOException {
        var added = version("5", "added");
        try (var bench = new Bench()) {
            var outcome = bench.engine.call(bench.next(), () -> {
                bench.engine.addLibraries(List.of(added));
                var source = "import sample.Chart; Chart.version()";
                return bench.engine.eval("eval", source, source);
            });
            assertThat(outcome).isEqualTo(new Outcome.Value("5"));
        }
    }

    @Test
    void toolkitAndAddedLibrariesSeeEachOther() throws IOException {
        var toolkit = Compiled.library(folder, "toolkit", "kit.Draw", """
                package kit;
                public class Draw {
                    public static String with(String name) throws Exception {
                        return Class.forName(name).getMethod("version").invoke(null) + " drawn";
                    }
                }""");
        try (var bench = new Bench(List.of(version("3", "added")), List.of(toolkit))) {
            assertThat(bench.value("kit.Draw.with(\"sample.Chart\")")).isEqualTo("3 drawn");
            assertThat(bench.value(
                            "Thread.currentThread().getContextClassLoader().loadClass(\"kit.Draw\") == kit.Draw.class"))
                    .isEqualTo(true);
        }
    }

    @Test
    void offeredNamesAreImportedWhenMentionedAndGiveWayToTheLearners() throws IOException {
        try (var bench = new Bench(List.of(version("4", "library")), List.of())) {
            bench.engine.offer(List.of("sample.Chart", "static java.lang.Math.floorMod"));
            bench.run("int cellThatSeesTheOffer = 1;");
            try (var assistant = new Assistant(bench.engine, Magics.standard())) {
                assertThat(assistant.complete("Cha", 3).texts()).contains("Chart");
            }
            assertThat(bench.value("Chart.version() + floorMod(7, 4)")).isEqualTo("43");
        }
        try (var bench = new Bench(List.of(version("4", "library")), List.of())) {
            bench.engine.offer(List.of("sample.Chart"));
            assertThat(bench.value("class Chart { int mine = 1; }\nnew Chart().mine"))
                    .isEqualTo(1);
            assertThat(bench.value("new Chart().mine + 1")).isEqualTo(2);
        }
        try (var bench = new Bench(List.of(version("4", "library")), List.of())) {
            bench.engine.offer(List.of("sample.Chart"));
            assertThat(bench.value("Chart.version()")).isEqualTo("4");
            assertThat(bench.value("class Mine { class Chart { } }\nChart.version()"))
                    .isEqualTo("4");
            assertThat(bench.value("class Chart { int mine = 1; }\nnew Chart().mine"))
                    .isEqualTo(1);
            assertThat(bench.value("new Chart().mine + 1")).isEqualTo(2);
            assertThat(bench.value("import sample.Chart;\nChart.version()")).isEqualTo("4");
        }
    }
}
