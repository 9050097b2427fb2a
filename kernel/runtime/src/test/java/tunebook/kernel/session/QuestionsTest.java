package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.kernel.wire.Json;

/** Questions as front ends ask them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private JsonObject ask(String type, JsonObject content) {
        return Transcript.of(kernel, type, content).reply().content();
    }

    @Test
    void matchesComeWithTypesAndSignatures() {
        var reply = ask("complete_request", Json.object("code", "\"😀\".isEm", "cursor_pos", 8));
        var first = Json.object(reply, "metadata")
                .getAsJsonArray("_jupyter_types_experimental")
                .get(0)
                .getAsJsonObject();
        assertThat(Json.text(first, "text", "")).isEqualTo("isEmpty()");
        assertThat(Json.text(first, "type", "")).isEqualTo("function");
        assertThat(Json.text(first, "signature", "")).isEqualTo("(): boolean");
        assertThat(Json.number(first, "start", -1)).isEqualTo(4);
        assertThat(Json.number(first, "end", -1)).isEqualTo(8);
    }

    @Test
    void documentationComesInThreeForms() {
        var data = Json.object(ask("inspect_request", Json.object("code", "display(", "cursor_pos", 8)), "data");
        assertThat(Json.text(data, "text/plain", "")).startsWith("String Display.display(");
        assertThat(Json.text(data, "text/markdown", "")).startsWith("```java\n");
        assertThat(Json.text(data, "text/html", "")).startsWith("<pre><code");
    }

    @ParameterizedTest
    @CsvSource({
        "Math.max?, int Math.max",
        "?Math.max, int Math.max",
        "%time?, %time",
        "display??, return",
        "nothing?, nothing is known"
    })
    void aQuestionInACellOpensAPage(String cell, String text) {
        var transcript = Transcript.of(kernel, cell);
        assertThat(transcript.types()).containsExactly("execute_input");
        assertThat(transcript.status()).isEqualTo("ok");
        var page = transcript.reply().content().getAsJsonArray("payload").get(0).getAsJsonObject();
        assertThat(Json.text(page, "source", "")).isEqualTo("page");
        assertThat(Json.text(Json.object(page, "data"), "text/plain", "")).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"true ? 1 : 2, 1", "\"a?\", a?"})
    void aQuestionMarkInJavaIsJava(String cell, String result) {
        assertThat(Transcript.of(kernel, cell).result()).isEqualTo(result);
    }
}
