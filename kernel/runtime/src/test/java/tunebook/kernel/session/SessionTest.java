package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.kernel.wire.Json;

/** Requests and replies, over channels in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private Transcript run(String code) {
        return Transcript.of(kernel, code);
    }

    @Test
    void aCellIsEchoedNumberedAndAnswered() {
        var first = run("1 + 1");
        assertThat(first.types()).containsExactly("execute_input", "execute_result");
        assertThat(first.result()).isEqualTo("2");
        assertThat(first.status()).isEqualTo("ok");
        int number = Json.number(first.reply().content(), "execution_count", -1);
        assertThat(first.contents("execute_result")
                        .get(0)
                        .get("execution_count")
                        .getAsInt())
                .isEqualTo(number);
        assertThat(Json.number(run("2").reply().content(), "execution_count", -1))
                .isEqualTo(number + 1);
    }

    @Test
    void theReplySaysWhenTheCellBegan() {
        var before = Instant.now();
        var reply = run("System.currentTimeMillis()").reply();
        assertThat(Instant.parse(Json.text(reply.metadata(), "started", "")))
                .isBetween(before, Instant.parse(reply.header().date()));
    }

    @Test
    void everyOutputBelongsToItsRequest() {
        var transcript = run("System.out.println(1); display(2); 3");
        var parent = transcript.reply().parent().orElseThrow();
        assertThat(transcript.outputs())
                .allSatisfy(message -> assertThat(message.parent()).contains(parent));
        assertThat(transcript.types()).containsExactly("execute_input", "stream", "display_data", "execute_result");
    }

    @Test
    void aHundredThousandLinesArriveInOrder() {
        var transcript = run("for (int i = 0; i < 100_000; i++) System.out.println(i);");
        var expected = IntStream.range(0, 100_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
        assertThat(transcript.stream("stdout")).isEqualTo(expected);
        assertThat(transcript.outputs()).hasSizeLessThan(200);
    }

    @Test
    void outAndErrKeepTheirOrderAndTheirCharacters() {
        var transcript =
                run("System.out.print(\"a€\"); System.err.print(\"b\"); System.out.print(\"😀\"); System.out.flush();");
        assertThat(transcript.contents("stream"))
                .extracting(content -> Json.text(content, "name", "") + Json.text(content, "text", ""))
                .containsExactly("stdouta€", "stderrb", "stdout😀");
    }

    @Test
    void whatIsDisplayedCanBeUpdatedAndCleared() {
        var transcript = run("var id = display(\"<b>x</b>\", \"text/html\"); updateDisplay(id, 2); clearOutput(true);");
        var shown = transcript.contents("display_data").get(0);
        assertThat(Json.text(Json.object(shown, "data"), "text/html", "")).isEqualTo("<b>x</b>");
        var id = Json.text(Json.object(shown, "transient"), "display_id", "");
        var update = transcript.contents("update_display_data").get(0);
        assertThat(Json.text(Json.object(update, "transient"), "display_id", ""))
                .isEqualTo(id)
                .isNotEmpty();
        assertThat(transcript.contents("clear_output").get(0).get("wait").getAsBoolean())
                .isTrue();
    }

    @Test
    void printfIsNoResult() {
        assertThat(run("System.out.printf(\"%d\", 3)").types()).containsExactly("execute_input", "stream");
    }

    @Test
    void theIdOfADisplayIsNoResultOfItsOwnCell() {
        assertThat(run("display(3)").types()).containsExactly("execute_input", "display_data");
        assertThat(run("render(3)").result()).isEqualTo("3");
    }

    @Test
    void aLateThreadWritesUnderItsOwnCell() throws Exception {
        var first = run("""
                var go = new CountDownLatch(1); var done = new CountDownLatch(1);
                new Thread(() -> {
                    try { go.await(); } catch (InterruptedException e) {}
                    System.out.println("late"); display("shown"); done.countDown();
                }).start();""");
        var second = run("go.countDown(); done.await(); System.out.println(\"now\");");
        var parent = first.reply().parent();
        assertThat(second.outputs().stream().filter(m -> m.parent().equals(parent)))
                .extracting(m -> m.type())
                .containsExactly("stream", "display_data");
        assertThat(second.stream("stdout")).contains("late\n").contains("now\n");
    }

    @Test
    void anErrorIsShownAndReplied() {
        var transcript = run("int zero = 0;\n1 / zero");
        assertThat(transcript.status()).isEqualTo("error");
        var error = transcript.contents("error").get(0);
        assertThat(Json.text(error, "ename", "")).isEqualTo("ArithmeticException");
        assertThat(error.getAsJsonArray("traceback")).hasSize(5);
        assertThat(transcript.reply().content().get("traceback")).isEqualTo(error.get("traceback"));
    }

    @Test
    void silentCellsShowNothingAndDoNotCount() {
        int before = Json.number(run("0").reply().content(), "execution_count", -1);
        var silent = Transcript.of(
                kernel, "execute_request", Json.object("code", "System.out.println(1); 2", "silent", true));
        assertThat(silent.outputs()).isEmpty();
        assertThat(Json.number(silent.reply().content(), "execution_count", -1)).isEqualTo(before);
    }

    @Test
    void userExpressionsAreEvaluatedAfterTheCell() {
        var transcript = Transcript.of(
                kernel,
                "execute_request",
                Json.object("code", "int u = 6;", "user_expressions", Map.of("good", "u * 7", "bad", "u +")));
        var expressions = Json.object(transcript.reply().content(), "user_expressions");
        assertThat(Transcript.text(Json.object(expressions, "good"))).isEqualTo("42");
        assertThat(Json.text(Json.object(expressions, "bad"), "status", "")).isEqualTo("error");
    }

    @Test
    void kernelInfoNamesTheLanguage() {
        var info = Transcript.of(kernel, "kernel_info_request", Json.object())
                .reply()
                .content();
        assertThat(Json.text(Json.object(info, "language_info"), "name", "")).isEqualTo("java");
        assertThat(Json.text(info, "protocol_version", "")).isEqualTo("5.4");
        assertThat(Json.text(info, "status", "")).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int x = 1; | complete |",
                "x + | incomplete |",
                "for (int i = 0; i < 3; i++) { | incomplete | 4",
                "class A { void f() { | incomplete | 8",
                ") | invalid |",
                "\"abc | invalid |",
                "%time x | complete |",
                "%%time | incomplete | 0",
                "// note | complete |",
                "/* note | incomplete |",
            })
    void isCompleteKnowsWhatIsMissing(String code, String status, Integer indent) {
        var reply = Transcript.of(kernel, "is_complete_request", Json.object("code", code))
                .reply()
                .content();
        assertThat(Json.text(reply, "status", "")).isEqualTo(status);
        if (indent != null) {
            assertThat(Json.text(reply, "indent", "")).hasSize(indent);
        }
    }

    @Test
    void positionsCountCodePoints() {
        var code = "var s = \"😀😀\"; s.len";
        var reply = Transcript.of(
                        kernel,
                        "complete_request",
                        Json.object("code", code, "cursor_pos", code.codePointCount(0, code.length())))
                .reply()
                .content();
        assertThat(reply.getAsJsonArray("matches").toString()).isEqualTo("[\"length()\"]");
        assertThat(Json.number(reply, "cursor_start", -1)).isEqualTo(16);
        assertThat(Json.number(reply, "cursor_end", -1)).isEqualTo(19);
    }

    @Test
    void magicsAreCompleted() {
        var reply = Transcript.of(kernel, "complete_request", Json.object("code", "%ti", "cursor_pos", 3))
                .reply()
                .content();
        assertThat(reply.getAsJsonArray("matches").toString()).isEqualTo("[\"time\"]");
    }

    @Test
    void inspectionTellsSignatures() {
        var reply = Transcript.of(kernel, "inspect_request", Json.object("code", "Math.max(", "cursor_pos", 9))
                .reply()
                .content();
        assertThat(reply.get("found").getAsBoolean()).isTrue();
        assertThat(Transcript.text(reply)).contains("int Math.max(int a, int b)");
        var nothing = Transcript.of(kernel, "inspect_request", Json.object("code", "  ", "cursor_pos", 1));
        assertThat(nothing.reply().content().get("found").getAsBoolean()).isFalse();
    }

    @Test
    void historyKeepsTheCells() {
        run("int inHistory = 1;");
        var reply = Transcript.of(
                        kernel,
                        "history_request",
                        Json.object("hist_access_type", "search", "pattern", "*inHist?ry*", "n", 1, "output", false))
                .reply()
                .content();
        var entry = reply.getAsJsonArray("history").get(0).getAsJsonArray();
        assertThat(entry.get(2).getAsString()).isEqualTo("int inHistory = 1;");
    }

    @Test
    void anUnknownRequestIsAnsweredWithAnError() {
        var reply = Transcript.of(kernel, "frobnicate_request", Json.object()).reply();
        assertThat(reply.type()).isEqualTo("frobnicate_reply");
        assertThat(Json.text(reply.content(), "evalue", "")).contains("frobnicate_request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"comm_info_request | ok", "connect_request | ok", "usage_request | ok", "history_request | ok"})
    void smallRequestsAreAnswered(String type, String status) {
        assertThat(Transcript.of(kernel, type, Json.object()).status()).isEqualTo(status);
    }

    @Test
    void requestsWithoutTheirFieldsAreAnswered() {
        for (var type : List.of("execute", "complete", "inspect", "is_complete", "history")) {
            assertThat(Transcript.of(kernel, type + "_request", Json.object()).status())
                    .isNotEmpty();
        }
        var wrong = Json.object("code", 3, "cursor_pos", "x", "silent", "yes", "user_expressions", List.of());
        assertThat(Transcript.of(kernel, "execute_request", wrong).status()).isEqualTo("ok");
        assertThat(Transcript.of(kernel, "complete_request", Json.object("code", "a", "cursor_pos", 99))
                        .status())
                .isEqualTo("ok");
    }

    @Test
    void magicsWorkOnLinesAndCells() {
        assertThat(run("%lsmagic").stream("stdout")).contains("lsmagic").contains("time");
        var timed = run("%%time\nint slow = 3;\nslow * 2");
        assertThat(timed.result()).isEqualTo("6");
        assertThat(timed.stream("stdout")).startsWith("wall time ");
        assertThat(run("%time \"a  b\" + slow").result()).isEqualTo("a  b3");
        assertThat(run("%%time\nint z = 0;\n1 / z")
                        .contents("error")
                        .get(0)
                        .get("traceback")
                        .toString())
                .contains("/ by zero")
                .contains("at cell ")
                .contains(", line 3");
        assertThat(run("int n = 1;\n%tmie n")
                        .contents("error")
                        .get(0)
                        .get("traceback")
                        .toString())
                .contains("line 2")
                .contains("%tmie n")
                .contains("^^^^^^^");
        assertThat(Json.text(run("%tmie 3").reply().content(), "evalue", ""))
                .isEqualTo("there is no magic %tmie. Did you mean %time? %lsmagic lists all magics.");
        var script = run("%%sh\nexit 3").contents("error").get(0);
        assertThat(script.get("ename").getAsString()).isEqualTo("ScriptFailedException");
    }

    @Test
    void twoSessionsLiveSideBySide() {
        try (var other = LocalKernel.start(KernelConfig.of())) {
            run("int mine = 1;");
            assertThat(Transcript.of(other, "int mine = 2; System.out.print(mine);").stream("stdout"))
                    .isEqualTo("2");
            assertThat(run("System.out.print(mine);").stream("stdout")).isEqualTo("1");
        }
    }
}
