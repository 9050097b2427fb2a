package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.engine.Compiled;

/** What the environment asks of the kernel. */
class KernelEnvironmentTest {
    @TempDir
    private Path folder;

    private static KernelConfig with(String... namesAndValues) {
        var variables = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new KernelEnvironment(variables).applyTo(KernelConfig.of());
    }

    @Test
    void withoutVariablesNothingChanges() {
        assertThat(new KernelEnvironment(Map.of("IJAVA_TIMEOUT", " ")).applyTo(KernelConfig.of()))
                .isEqualTo(KernelConfig.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 1500",
        "30 SECONDS, 30000",
        "2 minutes, 120000",
        "1MILLISECONDS, 1",
    })
    void limitsHaveUnits(String value, long millis) {
        assertThat(with("IJAVA_TIMEOUT", value).limit()).contains(Duration.ofMillis(millis));
        assertThat(with("JJAVA_TIMEOUT", value, "IJAVA_TIMEOUT", "77").limit()).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-30 SECONDS"})
    void lessThanOneIsNoLimit(String value) {
        var config = with("IJAVA_TIMEOUT", value);
        assertThat(config.limit()).isEmpty();
        assertThat(config.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IJAVA_TIMEOUT, soon, must be a number",
        "IJAVA_TIMEOUT, 3 FORTNIGHTS, 30 SECONDS",
        "JJAVA_COMPILER_OPTS, --no-such-option, javac says",
        "JJAVA_LOAD_EXTENSIONS, maybe, true or false",
        "IJAVA_STARTUP_SCRIPTS_PATH, no/such.jsh, cannot be read",
    })
    void whatMakesNoSenseIsSaidAndHarmsNobody(String name, String value, String words) {
        var config = with(name, value);
        assertThat(config.notes())
                .singleElement()
                .asString()
                .contains(name)
                .contains(value)
                .contains(words);
        try (var kernel = LocalKernel.start(config)) {
            var first = Transcript.of(kernel, "1 + 1");
            assertThat(first.result()).isEqualTo("2");
            assertThat(first.stream("stderr")).contains(words);
            assertThat(Transcript.of(kernel, "2").stream("stderr")).isEmpty();
        }
    }

    @Test
    void aStatementThatTakesTooLongIsStoppedAndTheKernelLives() {
        try (var kernel = LocalKernel.start(with("IJAVA_TIMEOUT", "300 MILLISECONDS"))) {
            var late = Transcript.of(kernel, "int kept = 5;\nwhile (true) {}\nint never = 1;");
            assertThat(late.status()).isEqualTo("error");
            var error = late.contents("error").get(0);
            assertThat(error.get("ename").getAsString()).contains("Timeout");
            assertThat(error.get("evalue").getAsString())
                    .contains("cell 1, line 2")
                    .contains("300 ms")
                    .contains("IJAVA_TIMEOUT");
            assertThat(Transcript.of(kernel, "kept").result()).isEqualTo("5");
            assertThat(Transcript.of(kernel, "never").status()).isEqualTo("error");
        }
    }

    @Test
    void theLimitIsThatOfEachStatement() {
        try (var kernel = LocalKernel.start(with("IJAVA_TIMEOUT", "20 SECONDS"))) {
            assertThat(Transcript.of(kernel, "int i = 0;\n" + "i++;\n".repeat(30) + "i")
                            .result())
                    .isEqualTo("30");
        }
    }

    @Test
    void compilerOptionsReachTheCompiler() {
        try (var kernel = LocalKernel.start(with("IJAVA_COMPILER_OPTS", "-parameters -Xlint:none"))) {
            assertThat(Transcript.of(kernel, """
                            class Named { void call(int wordOfTheAuthor) {} }
                            Named.class.getDeclaredMethods()[0].getParameters()[0].getName()""").result()).contains("wordOfTheAuthor");
        }
    }

    @Test
    void scriptsAndLibrariesAreThereBeforeTheFirstCell() throws Exception {
        var library = Compiled.library(
                folder,
                "kit",
                "sample.Tool",
                "package sample; public class Tool { public static int n() { return 9; } }");
        var script = Files.writeString(folder.resolve("start.jsh"), "import sample.Tool;\nint fromFile = Tool.n();\n");
        var broken = Files.writeString(folder.resolve("broken.jsh"), "int x = 1;\nint y = ;\n");
        var paths = script + java.io.File.pathSeparator + broken;
        try (var kernel = LocalKernel.start(with(
                "IJAVA_CLASSPATH",
                library.toString(),
                "JJAVA_STARTUP_SCRIPTS_PATH",
                paths,
                "IJAVA_STARTUP_SCRIPT",
                "int fromText = fromFile + 1;"))) {
            var first = Transcript.of(kernel, "fromText");
            assertThat(first.result()).isEqualTo("10");
            assertThat(first.stream("stderr")).contains("broken.jsh").contains("line 2");
        }
    }

    @Test
    void extensionsOfLibrariesCanBeLeftOut() {
        assertThat(with("JJAVA_LOAD_EXTENSIONS", "false").extensions()).isFalse();
        assertThat(with("JJAVA_LOAD_EXTENSIONS", "0").extensions()).isFalse();
        assertThat(with("JJAVA_LOAD_EXTENSIONS", "1").extensions()).isTrue();
    }
}
