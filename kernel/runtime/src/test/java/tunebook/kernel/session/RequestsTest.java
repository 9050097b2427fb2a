package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** Requests that need a front end which does more than to wait: queues, questions, other channels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {
    private FrontEnd front;

    @BeforeAll
    void start() {
        front = new FrontEnd();
    }

    @AfterAll
    void close() {
        front.close();
    }

    private Message execute(Object... content) {
        return front.send(Channel.SHELL, "execute_request", Json.object(content));
    }

    private String status(Message request) {
        return Json.text(front.reply(request).content(), "status", "");
    }

    private FrontEnd.Arrived question(Message cell) {
        return front.await(
                "a question",
                a -> a.type().equals("input_request") && a.message().answers(cell));
    }

    private void answer(FrontEnd.Arrived question, String value) {
        var header = tunebook.kernel.wire.Header.of("input_reply", "front end");
        front.send(
                Channel.STDIN,
                new Message(
                        List.of(),
                        header,
                        java.util.Optional.of(question.message().header()),
                        new JsonObject(),
                        Json.object("value", value),
                        List.of()));
    }

    /** A cell that fails as soon as it is told to, so that others wait behind it. */
    private Message failing(boolean stopOnError) {
        return execute(
                "code",
                "System.in.read(); throw new Exception(\"no\");",
                "allow_stdin",
                true,
                "stop_on_error",
                stopOnError);
    }

    @Test
    void afterAnErrorWhatWaitsIsAbortedAndWhatComesLaterRuns() {
        var failing = failing(true);
        var question = question(failing);
        var waiting = List.of(execute("code", "int a1 = 1;"), execute("code", "int a2 = 2;", "silent", true));
        var other = front.send(Channel.SHELL, "kernel_info_request", new JsonObject());
        answer(question, "");
        assertThat(status(failing)).isEqualTo("error");
        assertThat(waiting).allSatisfy(cell -> {
            assertThat(status(cell)).isEqualTo("aborted");
            assertThat(front.idle(cell)).isEmpty();
        });
        assertThat(status(other)).isEqualTo("ok");
        assertThat(status(execute("code", "int a1 = 3;"))).isEqualTo("ok");
    }

    @Test
    void withoutStopOnErrorWhatWaitsRuns() {
        var failing = failing(false);
        var question = question(failing);
        var waiting = execute("code", "int b1 = 1;");
        answer(question, "");
        assertThat(status(failing)).isEqualTo("error");
        assertThat(status(waiting)).isEqualTo("ok");
    }

    @Test
    void busyAndIdleEncloseWhateverIsAsked() {
        for (var type : List.of("kernel_info_request", "history_request", "comm_info_request", "no_request")) {
            var request = front.send(Channel.SHELL, type, new JsonObject());
            front.reply(request);
            front.idle(request);
            var states = front.arrived().stream()
                    .filter(a -> a.message().answers(request) && a.type().equals("status"))
                    .map(a -> a.text("execution_state"))
                    .toList();
            assertThat(states).containsExactly("busy", "idle");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL", "STDIN"})
    void anUnknownRequestIsAnsweredOnItsOwnChannel(Channel channel) {
        var request = front.send(channel, "frobnicate_request", new JsonObject());
        var reply = front.await(
                "a reply",
                a -> a.type().equals("frobnicate_reply") && a.message().answers(request));
        assertThat(reply.channel()).isEqualTo(channel);
        assertThat(reply.text("status")).isEqualTo("error");
        assertThat(reply.text("evalue")).contains("frobnicate_request");
    }

    @Test
    void controlAnswersWhileACellRuns() {
        var cell = front.cell("System.in.read()");
        var question = question(cell);
        for (var type : List.of("kernel_info_request", "usage_request", "connect_request", "history_request")) {
            assertThat(status(front.send(Channel.CONTROL, type, new JsonObject())))
                    .isEqualTo("ok");
        }
        // a question must not keep the interrupt behind it from coming through
        var complete = front.send(Channel.CONTROL, "complete_request", Json.object("code", "Mat", "cursor_pos", 3));
        assertThat(status(front.send(Channel.CONTROL, "interrupt_request", new JsonObject())))
                .isEqualTo("ok");
        assertThat(status(cell)).isEqualTo("error");
        assertThat(status(complete)).isEqualTo("ok");
        answer(question, "late, for nobody");
        assertThat(front.arrived())
                .filteredOn(a -> a.message().answers(complete) && a.type().equals("complete_reply"))
                .extracting(FrontEnd.Arrived::channel)
                .containsExactly(Channel.CONTROL);
    }

    @Test
    void questionsAreAnsweredWhileACellRuns() {
        var cell = front.cell("System.in.read()");
        var question = question(cell);
        for (var type : List.of("complete_request", "inspect_request", "is_complete_request")) {
            var asked = front.send(Channel.SHELL, type, Json.object("code", "Math.max(", "cursor_pos", 8));
            // the reply comes before the cell has its input
            assertThat(status(asked)).isIn("ok", "unknown");
        }
        answer(question, "late");
        assertThat(status(cell)).isEqualTo("ok");
    }

    @Test
    void aCellReadsLineAfterLineAndSecrets() {
        var cell = front.cell("var in = new Scanner(System.in); var one = in.nextLine(); var two = in.nextInt();"
                + " var secret = tunebook.spi.Kernel.current().input(\"Key: \", true);"
                + " System.out.print(one + two + secret);");
        var first = question(cell);
        answer(first, "größe ");
        var second = front.await(
                "a second question",
                a -> a.type().equals("input_request")
                        && !a.equals(first)
                        && a.message().answers(cell));
        answer(second, "42");
        var third = front.await(
                "the secret",
                a -> a.type().equals("input_request") && a.text("prompt").equals("Key: "));
        assertThat(third.message().content().get("password").getAsBoolean()).isTrue();
        assertThat(second.message().content().get("password").getAsBoolean()).isFalse();
        answer(third, "pst");
        front.idle(cell);
        assertThat(front.written(cell)).isEqualTo("größe 42pst");
    }

    @Test
    void theEndOfInputIsTheEnd() {
        var cell = front.cell("System.in.read()");
        answer(question(cell), "\u0004");
        assertThat(Json.text(Json.object(front.idle(cell).get(1).content(), "data"), "text/plain", ""))
                .isEqualTo("-1");
        var asks = front.cell("tunebook.spi.Kernel.current().input(\"\", false)");
        answer(question(asks), "\u0004");
        assertThat(Json.text(front.reply(asks).content(), "evalue", "")).contains("Ctrl-D");
    }

    @Test
    void whoGivesNoInputIsToldSo() {
        for (var code : List.of("System.in.read()", "new Scanner(System.in).nextLine()")) {
            var reply = front.reply(execute("code", code, "allow_stdin", false));
            assertThat(Json.text(reply.content(), "evalue", ""))
                    .contains("System.in")
                    .contains("no input");
        }
    }

    @Test
    void userExpressionsFailAlone() {
        var cell = execute(
                "code",
                "int ue = 6;",
                "user_expressions",
                Map.of("good", "ue * 7", "thrown", "ue / 0", "none", Map.of(), "nothing", "int y = 1;"));
        var reply = front.reply(cell).content();
        var expressions = Json.object(reply, "user_expressions");
        assertThat(Json.text(reply, "status", "")).isEqualTo("ok");
        assertThat(Json.text(Json.object(Json.object(expressions, "good"), "data"), "text/plain", ""))
                .isEqualTo("42");
        assertThat(Json.text(Json.object(expressions, "thrown"), "ename", "")).contains("ArithmeticException");
        assertThat(Json.text(Json.object(expressions, "none"), "status", "")).isEqualTo("error");
        assertThat(Json.text(Json.object(expressions, "nothing"), "status", "")).isEqualTo("ok");
        assertThat(front.broadcasts(cell)).extracting(Message::type).containsExactly("execute_input");
    }

    @Test
    void whatIsNotStoredIsNotCounted() {
        int before = Json.number(front.run("1").content(), "execution_count", -1);
        var unstored = execute("code", "\"unstored\"", "store_history", false);
        assertThat(Json.number(front.reply(unstored).content(), "execution_count", -1))
                .isEqualTo(before);
        assertThat(front.idle(unstored)).extracting(Message::type).contains("execute_result");
        var silent = execute("code", "1 / 0", "silent", true);
        assertThat(status(silent)).isEqualTo("error");
        assertThat(front.idle(silent)).isEmpty();
        var history = front.reply(front.send(
                Channel.SHELL, "history_request", Json.object("hist_access_type", "search", "pattern", "*unstored*")));
        assertThat(history.content().getAsJsonArray("history")).isEmpty();
    }

    @Test
    void kernelInfoSaysAllThatTheProtocolAsks() {
        var info = front.reply(front.send(Channel.SHELL, "kernel_info_request", new JsonObject()))
                .content();
        assertThat(info.keySet())
                .contains("status", "protocol_version", "implementation", "implementation_version", "banner");
        assertThat(Json.object(info, "language_info").keySet())
                .contains("name", "version", "mimetype", "file_extension", "pygments_lexer", "codemirror_mode");
        assertThat(info.get("debugger").getAsBoolean()).isFalse();
        assertThat(info.getAsJsonArray("supported_features")).isEmpty();
        assertThat(info.getAsJsonArray("help_links"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getAsJsonObject().get("url").getAsString())
                        .startsWith("https://"));
        assertThat(Json.text(Json.object(info, "language_info"), "file_extension", ""))
                .isEqualTo(".jshell");
    }

    @Test
    void usageIsOfThisProcess() {
        var usage = front.reply(front.send(Channel.CONTROL, "usage_request", new JsonObject()))
                .content();
        assertThat(Json.number(usage, "pid", -1))
                .isEqualTo((int) ProcessHandle.current().pid());
        assertThat(Json.number(usage, "kernel_memory", -1)).isPositive();
    }

    @Test
    void shutdownIsRepliedAndToldToAll() {
        try (var own = new FrontEnd()) {
            var request = own.send(Channel.CONTROL, "shutdown_request", Json.object("restart", true));
            assertThat(own.reply(request).content().get("restart").getAsBoolean())
                    .isTrue();
            assertThat(own.idle(request)).extracting(Message::type).containsExactly("shutdown_reply");
        }
    }
}
