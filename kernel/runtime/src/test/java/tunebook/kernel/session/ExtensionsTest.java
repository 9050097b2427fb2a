package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.engine.Compiled;
import tunebook.kernel.wire.Json;

/** What a library of the toolkit brings to cells. */
class ExtensionsTest {
    private static final String SOURCE = """
            package sample;
            import java.util.*;
            import tunebook.display.*;
            import tunebook.spi.*;
            public class SampleExtension implements Extension {
                public static class Leaf { public String toString() { return "a leaf"; } }
                public Map<String, Renderer<?>> renderers() {
                    Renderer<Leaf> leaf = (value, mimes) -> MimeBundle.of("text/html", "<i>leaf</i>");
                    return Map.of("sample.SampleExtension$Leaf", leaf);
                }
                public List<String> imports() { return List.of("sample.SampleExtension"); }
                public List<Magic> magics() {
                    return List.of(new Magic() {
                        public String name() { return "leaf"; }
                        public String help() { return "Makes a leaf: %leaf"; }
                        public Object line(List<String> args) { return new Leaf(); }
                    });
                }
            }""";

    @TempDir
    private Path folder;

    private Path service(Path library, String... names) throws Exception {
        var services = Files.createDirectories(library.resolve("META-INF/services"));
        Files.write(services.resolve("tunebook.spi.Extension"), List.of(names));
        return library;
    }

    @Test
    void renderersImportsAndMagicsReachTheCells() throws Exception {
        var library =
                service(Compiled.library(folder, "kit", "sample.SampleExtension", SOURCE), "sample.SampleExtension");
        try (var kernel = LocalKernel.start(KernelConfig.of().withToolkit(List.of(library)))) {
            for (var code : List.of("new SampleExtension.Leaf()", "%leaf")) {
                var data = Json.object(
                        Transcript.of(kernel, code).contents("execute_result").get(0), "data");
                assertThat(Json.text(data, "text/html", "")).isEqualTo("<i>leaf</i>");
                assertThat(Json.text(data, "text/plain", "")).isEqualTo("a leaf");
            }
        }
    }

    @Test
    void oneThatCannotBeLoadedIsSpokenOfAndHarmsNobody() throws Exception {
        var library = service(
                Compiled.library(folder, "kit", "sample.SampleExtension", SOURCE),
                "sample.Missing",
                "sample.SampleExtension");
        try (var kernel = LocalKernel.start(KernelConfig.of().withToolkit(List.of(library)))) {
            var first = Transcript.of(kernel, "%leaf");
            assertThat(first.stream("stderr")).contains("sample.Missing").contains("could not be loaded");
            assertThat(first.result()).isEqualTo("a leaf");
            assertThat(Transcript.of(kernel, "1").stream("stderr")).isEmpty();
        }
    }

    @Test
    void aKernelWithoutAToolkitWorks() {
        try (var kernel = LocalKernel.start(KernelConfig.of().withToolkit(List.of(folder.resolve("not-there.jar"))))) {
            assertThat(Transcript.of(kernel, "1 + 1").result()).isEqualTo("2");
        }
    }

    @Test
    void startupRunsBeforeTheFirstCell() {
        var config = KernelConfig.of()
                .withStartup(
                        List.of(new StartupSource("a.jsh", "int ready = 7;"), new StartupSource("b.jsh", "int x = ;")));
        try (var kernel = LocalKernel.start(config)) {
            var first = Transcript.of(kernel, "ready");
            assertThat(first.result()).isEqualTo("7");
            assertThat(Json.number(first.reply().content(), "execution_count", -1))
                    .isEqualTo(1);
        }
    }
}
