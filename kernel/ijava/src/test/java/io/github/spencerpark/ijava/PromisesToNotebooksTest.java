package io.github.spencerpark.ijava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** What notebooks of IJava take for granted without saying so: the imports, the magics, the language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesToNotebooksTest {
    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private String error(String code) throws InterruptedException {
        return Json.text(kernel.execute(code, message -> {}), "evalue", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scanner",
                "BufferedReader",
                "BigDecimal",
                "URI",
                "LocalDate",
                "CompletableFuture",
                "Supplier",
                "Preferences",
                "Pattern",
                "Collectors"
            })
    void theDefaultImportsAreThere(String type) throws InterruptedException {
        assertThat(error(type + " it = null;")).isEmpty();
    }

    @Test
    void otherPackagesAreNotImported() throws InterruptedException {
        assertThat(error("Files it = null;")).contains("Files");
        assertThat(error("BufferedImage it = null;")).contains("BufferedImage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%maven",
                "%addMavenDependency",
                "%addMavenDependencies",
                "%mavenRepo",
                "%addMavenRepo",
                "%loadFromPOM",
                "%%loadFromPOM",
                "%jars",
                "%classpath",
                "%load",
                "%time",
                "%%time",
                "%who",
                "%whos",
                "%history",
                "%lsmagic",
                "%%writefile",
                "%%html",
                "%%markdown",
                "%%latex",
                "%%svg",
                "%%javascript",
                "%%sh",
                "%reset"
            })
    void theMagicsAreThere(String magic) throws InterruptedException {
        assertThat(error(magic + (magic.startsWith("%%") ? "\n" : "")))
                .doesNotContain("there is no magic")
                .doesNotContain("percent sign");
    }

    @Test
    void anUnknownMagicIsNot() throws InterruptedException {
        assertThat(error("%mavn a:b:1")).startsWith("there is no magic %mavn. Did you mean %maven?");
        assertThat(error("%%htlm\nx")).startsWith("there is no magic %%htlm. Did you mean %%html?");
    }

    @Test
    void listingsNameEveryMagic() throws InterruptedException {
        assertThat(written("%lsmagic"))
                .contains("%maven", "%mavenRepo", "%loadFromPOM", "%%loadFromPOM", "%jars", "%classpath", "%load")
                .contains("%time", "%%time", "%who", "%whos", "%reset", "%history", "%lsmagic", "%%writefile")
                .contains("%%html", "%%markdown", "%%latex", "%%svg", "%%javascript", "%%sh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%time 1 + 1", "%%time\n1 + 1", "var timed = %time 1 + 1"})
    void wallAndCpuTimeAreTold(String code) throws InterruptedException {
        assertThat(written(code)).matches("wall time [\\d.]+ m?s, CPU time [\\d.]+ m?s\n");
    }

    private String written(String code) throws InterruptedException {
        var outputs = new ArrayList<Message>();
        kernel.execute(code, outputs::add);
        return outputs.stream()
                .filter(message -> message.type().equals("stream"))
                .map(message -> Json.text(message.content(), "text", ""))
                .collect(Collectors.joining());
    }

    @Test
    void theLanguageIsTheOneOfTheirKernelspec() throws InterruptedException {
        var language = Json.object(
                kernel.request("kernel_info_request", new JsonObject(), Duration.ofMinutes(1), message -> {})
                        .content(),
                "language_info");
        var told = List.of("name", "mimetype", "file_extension", "codemirror_mode", "pygments_lexer").stream()
                .map(key -> Json.text(language, key, ""))
                .toList();
        assertThat(told).containsExactly("java", "text/x-java-source", ".jshell", "java", "java");
    }
}
