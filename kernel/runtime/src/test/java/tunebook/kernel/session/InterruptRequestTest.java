package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Header;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** Interrupts as front ends send them: whom they stop, and whom they leave alone. */
class InterruptRequestTest {
    private final FrontEnd front = new FrontEnd();

    @AfterEach
    void close() {
        front.close();
    }

    private void interrupt() {
        var reply = front.reply(front.send(Channel.CONTROL, "interrupt_request", Json.object()));
        assertThat(Json.text(reply.content(), "status", "")).isEqualTo("ok");
    }

    private static String ended(Message reply) {
        return Json.text(reply.content(), "status", "") + Json.text(reply.content(), "ename", "");
    }

    private String interrupted(String code) {
        var cell = front.cell(code);
        front.awaitWritten(cell, "begun");
        interrupt();
        return ended(front.reply(cell));
    }

    private void isAlive() {
        assertThat(ended(front.run("if (1 + 1 != 2) throw new Exception();"))).isEqualTo("ok");
    }

    @Test
    void anInterruptOfNothingDoesNothing() {
        interrupt();
        isAlive();
        interrupt();
        interrupt();
        isAlive();
    }

    @Test
    void anInterruptIsNotLostBeforeTheCellBegins() {
        isAlive();
        for (int round = 0; round < 20; round++) {
            var cell = front.cell("while (true) {}");
            var interrupt = front.send(Channel.CONTROL, "interrupt_request", Json.object());
            assertThat(ended(front.reply(cell))).isEqualTo("errorInterrupted");
            front.reply(interrupt);
        }
        isAlive();
    }

    @Test
    void anInterruptOfTheVeryFirstCellIsNotLost() {
        var cell = front.cell("while (true) {}");
        front.send(Channel.CONTROL, "interrupt_request", Json.object());
        assertThat(ended(front.reply(cell))).isEqualTo("errorInterrupted");
        isAlive();
    }

    private static Message made(Instant date, String type, String session, JsonObject content) {
        var header = new Header(UUID.randomUUID().toString(), session, "test", date.toString(), type, Header.PROTOCOL);
        return new Message(List.of(), header, Optional.empty(), new JsonObject(), content, List.of());
    }

    private Message interruptThenCell(Duration cellAfterInterrupt, String interruptedBy, String code) {
        var date = Instant.now();
        var interrupt = made(date, "interrupt_request", interruptedBy, Json.object());
        front.send(Channel.CONTROL, interrupt);
        front.reply(interrupt);
        var cell = made(date.plus(cellAfterInterrupt), "execute_request", "a program", Json.object("code", code));
        front.send(Channel.SHELL, cell);
        return cell;
    }

    @Test
    void anInterruptThatOvertakesItsCellIsNotLost() {
        isAlive();
        for (int round = 0; round < 3; round++) {
            var cell = interruptThenCell(Duration.ofMillis(-1), "a program", "while (true) {}");
            assertThat(ended(front.reply(cell))).isEqualTo("errorInterrupted");
            isAlive();
        }
    }

    @Test
    void anInterruptIsNotForCellsThatAreSentLaterOrByOthers() {
        assertThat(ended(front.reply(interruptThenCell(Duration.ofMillis(1), "a program", "1 + 1"))))
                .isEqualTo("ok");
        assertThat(ended(front.reply(interruptThenCell(Duration.ZERO, "a program", "1 + 1"))))
                .isEqualTo("ok");
        assertThat(ended(front.reply(interruptThenCell(Duration.ofMillis(-1), "another", "1 + 1"))))
                .isEqualTo("ok");
    }

    @Test
    void anInterruptThatOvertakesItsCellIsForOneCellOnly() {
        var first = interruptThenCell(Duration.ofMillis(-2), "a program", "while (true) {}");
        assertThat(ended(front.reply(first))).isEqualTo("errorInterrupted");
        var second = made(
                Instant.parse(first.header().date()).plusMillis(1),
                "execute_request",
                "a program",
                Json.object("code", "1 + 1"));
        front.send(Channel.SHELL, second);
        assertThat(ended(front.reply(second))).isEqualTo("ok");
    }

    @Test
    void severalInterruptsStopOneCell() {
        for (int round = 0; round < 5; round++) {
            var cell = front.cell("System.out.println(\"begun\"); while (true) {}");
            front.awaitWritten(cell, "begun");
            for (int i = 0; i < 5; i++) {
                front.send(Channel.CONTROL, "interrupt_request", Json.object());
            }
            assertThat(ended(front.reply(cell))).isEqualTo("errorInterrupted");
            interrupt();
            isAlive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(\"begun\"); new Scanner(System.in).nextLine();",
                "class Endless { public String toString() { System.out.println(\"begun\"); while (true) {} } }\n"
                        + "new Endless()",
                "System.out.println(\"begun\"); eval(\"1 + 1\"); eval(\"while (true) {}\");",
                "%%sh\necho begun; sleep 1000",
                "System.out.println(\"begun\"); String line = System.console() == null ? null : \"\";\n"
                        + "while (true) { try { System.in.read(); } catch (Exception e) { } }",
            })
    void itStopsWhateverACellDoes(String code) {
        assertThat(interrupted(code)).isEqualTo("errorInterrupted");
        isAlive();
    }

    @Test
    void itStopsWhatALoadedFileDoes(@TempDir Path folder) throws Exception {
        var file = folder.resolve("endless.jsh");
        Files.writeString(file, "int loaded = 5;\nSystem.out.println(\"begun\");\nwhile (true) {}\n");
        assertThat(interrupted("%load " + file)).isEqualTo("errorInterrupted");
        assertThat(ended(front.run("if (loaded != 5) throw new Exception();"))).isEqualTo("ok");
    }

    @Test
    void completionGoesOn() {
        isAlive();
        for (int round = 0; round < 10; round++) {
            var asked = front.send(
                    Channel.SHELL,
                    "complete_request",
                    Json.object("code", "Math.ma", "cursor_pos", "Math.ma".length()));
            interrupt();
            assertThat(front.reply(asked).content().toString()).contains("max");
        }
        isAlive();
    }

    private void openLoop() {
        front.run("import tunebook.spi.*;\nvolatile boolean callbackRuns = false;");
        front.run("Comms.current().register(\"loop\", (c, f) -> c.onMessage(m -> {"
                + " System.out.print(\"looping\"); while (true) { callbackRuns = true; } }));");
        front.run("Comms.current().register(\"quick\", (c, f) -> c.onMessage(m -> System.out.print(\"quick\")));");
        for (var target : new String[] {"loop", "quick"}) {
            front.idle(front.send(
                    Channel.SHELL,
                    "comm_open",
                    Json.object("comm_id", target, "target_name", target, "data", Map.of())));
        }
    }

    private Message message(String comm) {
        return front.send(Channel.SHELL, "comm_msg", Json.object("comm_id", comm, "data", Map.of()));
    }

    @Test
    void aCallbackThatNeverEndsIsStopped() {
        openLoop();
        for (int round = 0; round < 3; round++) {
            var looping = message("loop");
            front.awaitWritten(looping, "looping");
            interrupt();
            assertThat(front.idle(looping)).extracting(Message::type).containsExactly("stream", "error");
            var quick = message("quick");
            front.idle(quick);
            assertThat(front.written(quick)).isEqualTo("quick");
            isAlive();
        }
    }

    @Test
    void anInterruptIsForTheCellFirstAndForCallbacksWhenNoneRuns() {
        openLoop();
        var looping = message("loop");
        front.awaitWritten(looping, "looping");
        assertThat(interrupted("System.out.println(\"begun\"); while (true) {}"))
                .isEqualTo("errorInterrupted");
        front.run("callbackRuns = false;");
        // it goes on
        assertThat(ended(front.run("while (!callbackRuns) {}"))).isEqualTo("ok");
        interrupt();
        assertThat(front.idle(looping)).extracting(Message::type).containsExactly("stream", "error");
        isAlive();
    }
}
