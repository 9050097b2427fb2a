package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;
import tunebook.objective.Objective;
import tunebook.view.Show;

/** Types of the toolkit that are not imported by themselves are offered where somebody writes them. */
class ToolkitTypesTest {
    private LocalKernel kernel;

    @BeforeEach
    void start() {
        var toolkit = Stream.of(Objective.class, Show.class)
                .map(ToolkitTypesTest::home)
                .distinct()
                .toList();
        kernel = LocalKernel.start(KernelConfig.of().withToolkit(toolkit));
    }

    @AfterEach
    void close() {
        kernel.close();
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a failed cell shows, without colours. */
    private String shown(String code) throws InterruptedException {
        var outputs = new ArrayList<Message>();
        kernel.execute(code, Duration.ofMinutes(1), outputs::add);
        return outputs.stream()
                .filter(message -> message.type().equals("error"))
                .flatMap(message -> message.content().getAsJsonArray("traceback").asList().stream())
                .map(line -> line.getAsString().replaceAll("\u001b\\[[0-9;]*m", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theImportIsOfferedFirst() throws InterruptedException {
        var types = Map.of(
                "Objective", "tunebook.objective.Objective",
                "Vec", "tunebook.math.Vec",
                "Seed", "tunebook.rng.Seed",
                "Figure", "tunebook.view.Figure");
        for (var type : types.entrySet()) {
            var lines = List.of(shown(type.getKey() + " x = null;").split("\n"));
            assertThat(lines.get(0)).isEqualTo("Compile error: The class " + type.getKey() + " is not imported.");
            assertThat(lines.stream().filter(line -> line.startsWith("Hint: ")).findFirst())
                    .contains("Hint: Put this line on top of the cell: import " + type.getValue() + ";");
        }
    }

    @Test
    void andDoesWhatItPromises() throws InterruptedException {
        var reply = kernel.execute(
                "import tunebook.objective.Objective;\nObjective f = Objectives.ravine();",
                Duration.ofMinutes(1),
                message -> {});
        assertThat(Json.text(reply.content(), "status", "")).isEqualTo("ok");
    }
}
