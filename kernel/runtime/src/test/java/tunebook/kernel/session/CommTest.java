package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** Comms: who opens, sends and closes them, and that all this goes on while a cell runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommTest {
    private FrontEnd front;

    @BeforeAll
    void start() {
        front = new FrontEnd();
        front.run("import tunebook.spi.*;");
        // a cell that runs until it is told to end
        front.run("var gate = new ArrayBlockingQueue<String>(1);");
    }

    @AfterAll
    void close() {
        front.close();
    }

    private Message open(String id, String target, Map<String, ?> data) {
        return front.send(Channel.SHELL, "comm_open", Json.object("comm_id", id, "target_name", target, "data", data));
    }

    private Message message(String id, Map<String, ?> data) {
        return front.send(Channel.SHELL, "comm_msg", Json.object("comm_id", id, "data", data));
    }

    private Message info(String target) {
        return front.reply(front.send(Channel.SHELL, "comm_info_request", Json.object("target_name", target)));
    }

    /** Runs a cell that waits, does something meanwhile, and lets the cell end. */
    private Message during(String code, Runnable meanwhile) {
        var cell = front.cell("System.out.println(\"begun\"); gate.take();" + code);
        front.awaitWritten(cell, "begun");
        meanwhile.run();
        assertThat(front.arrived())
                .noneMatch(a -> a.channel() == Channel.SHELL && a.message().answers(cell));
        // ends the cell: a comm whose callback is compiled code
        message("gate", Map.of());
        return front.reply(cell);
    }

    private void openGate() {
        front.run("Comms.current().register(\"gate\", (c, m) -> c.onMessage(x -> gate.add(\"go\")));");
        front.idle(open("gate", "gate", Map.of()));
    }

    @Test
    void anUnknownTargetIsClosedAtOnceAlsoWhileACellRuns() {
        openGate();
        during("", () -> {
            var other = new Message(
                    List.of(),
                    tunebook.kernel.wire.Header.of("comm_open", "another front end"),
                    java.util.Optional.empty(),
                    Json.object(),
                    Json.object("comm_id", "u1", "target_name", "nobody", "data", Map.of()),
                    List.of());
            front.send(Channel.SHELL, other);
            var closed = front.idle(other);
            assertThat(closed).extracting(Message::type).containsExactly("comm_close");
            assertThat(Json.text(closed.get(0).content(), "comm_id", "")).isEqualTo("u1");
        });
    }

    @Test
    void aTargetTakesCommsAndAnswersUnderTheMessage() {
        front.run("""
                Comms.current().register("echo", (comm, first) -> {
                    comm.send(Map.of("hello", first.data().get("name")));
                    comm.onMessage(m -> { System.out.print("got " + m.data()); comm.send(m); display(7); });
                    comm.onClose(m -> System.out.print("bye " + m.data().get("why")));
                });""");
        var opened = front.idle(open("e1", "echo", Map.of("name", "Ada")));
        assertThat(opened).extracting(Message::type).containsExactly("comm_msg");
        assertThat(Json.object(opened.get(0).content(), "data").toString()).isEqualTo("{\"hello\":\"Ada\"}");
        assertThat(Json.object(info("echo").content(), "comms").toString())
                .isEqualTo("{\"e1\":{\"target_name\":\"echo\"}}");

        var sent = new Message(
                List.of(),
                tunebook.kernel.wire.Header.of("comm_msg", "front end"),
                java.util.Optional.empty(),
                Json.object("version", "2.1.0"),
                Json.object("comm_id", "e1", "data", Map.of("n", 3, "x", 1.5, "list", List.of(true))),
                List.of(new byte[] {1, -1}));
        front.send(Channel.SHELL, sent);
        var answers = front.idle(sent);
        assertThat(answers).extracting(Message::type).containsExactly("stream", "comm_msg", "display_data");
        assertThat(front.written(sent)).contains("n=3").contains("x=1.5").contains("list=[true]");
        assertThat(answers.get(1).metadata()).isEqualTo(sent.metadata());
        assertThat(answers.get(1).buffers())
                .hasSize(1)
                .first()
                .isEqualTo(sent.buffers().get(0));
        assertThat(Json.object(answers.get(1).content(), "data")).isEqualTo(Json.object(sent.content(), "data"));

        var close =
                front.send(Channel.SHELL, "comm_close", Json.object("comm_id", "e1", "data", Map.of("why", "over")));
        front.idle(close);
        assertThat(front.written(close)).isEqualTo("bye over");
        assertThat(Json.object(info("").content(), "comms").has("e1")).isFalse();
        assertThat(front.idle(message("e1", Map.of()))).isEmpty();
    }

    @Test
    void messagesAreHandledWhileACellRuns() {
        openGate();
        front.run("volatile int latest = 0;");
        front.run("Comms.current().register(\"slider\", (c, f) -> c.onMessage(m -> {"
                + "  latest = ((Long) m.data().get(\"value\")).intValue();"
                + "  System.out.print(\"moved to \" + latest); }));");
        front.idle(open("s1", "slider", Map.of()));
        var reply = during("System.out.print(\"cell saw \" + latest);", () -> {
            var moved = message("s1", Map.of("value", 5));
            front.idle(moved);
            assertThat(front.written(moved)).isEqualTo("moved to 5");
            assertThat(Json.object(info("slider").content(), "comms").has("s1")).isTrue();
        });
        assertThat(Json.text(reply.content(), "status", "")).isEqualTo("ok");
        front.await("what the cell saw", a -> a.text("text").contains("cell saw 5"));
    }

    @Test
    void aMessageDoesNotOvertakeTheCellThatRegistersItsTarget() {
        openGate();
        var waiting = front.cell("System.out.println(\"waits\"); gate.take();");
        front.awaitWritten(waiting, "waits");
        var registers = front.cell("Comms.current().register(\"late\", (c, m) -> System.out.print(\"opened\"));");
        var open = open("l1", "late", Map.of());
        message("gate", Map.of());
        front.idle(open);
        assertThat(front.written(open)).isEqualTo("opened");
        assertThat(Json.text(front.reply(registers).content(), "status", "")).isEqualTo("ok");
    }

    @Test
    void aCallbackThatNeedsEvaluationWaitsForTheCellAndSaysSo() {
        openGate();
        front.run("int evaluated = 0;");
        front.run("Comms.current().register(\"evals\", (c, f) -> c.onMessage(m -> {"
                + " try { System.out.print(\"value \" + eval(\"evaluated = 6; evaluated * 7\")); }"
                + " catch (Exception e) { throw new IllegalStateException(e); } }));");
        front.idle(open("v1", "evals", Map.of()));
        var asked = new Message[1];
        during("if (evaluated != 0) throw new Exception();", () -> {
            asked[0] = message("v1", Map.of());
            // others are served meanwhile: the gate too, with which the cell ends
            front.awaitWritten(asked[0], "waits until the running cell has ended");
        });
        front.idle(asked[0]);
        assertThat(front.written(asked[0])).endsWith("value 42");
        // with no cell running there is nothing to say
        var again = message("v1", Map.of());
        front.idle(again);
        assertThat(front.written(again)).isEqualTo("value 42");
    }

    @Test
    void aCallbackThatThrowsIsShownUnderItsMessageAndHarmsNobody() {
        front.run("Comms.current().register(\"throws\", (c, f) -> c.onMessage(m -> {"
                + " throw new IllegalArgumentException(\"no \" + m.data().get(\"n\")); }));");
        front.idle(open("t1", "throws", Map.of()));
        for (int n = 0; n < 2; n++) {
            var error = front.idle(message("t1", Map.of("n", n)));
            assertThat(error).extracting(Message::type).containsExactly("error");
            assertThat(Json.text(error.get(0).content(), "evalue", "")).isEqualTo("no " + n);
        }
        front.run("Comms.current().register(\"refuses\", (c, f) -> { throw new IllegalStateException(\"full\"); });");
        assertThat(front.idle(open("r1", "refuses", Map.of())))
                .extracting(Message::type)
                .containsExactly("comm_close", "error");
        assertThat(Json.object(info("refuses").content(), "comms").size()).isZero();
    }

    @Test
    void aCellOpensSendsAndCloses() {
        var cell = front.cell("var mine = Comms.current().open(\"jupyter.widget\", CommMessage.of(Map.of(\"state\", 1))"
                + ".withMetadata(Map.of(\"version\", \"2.1.0\"))); mine.send(Map.of(\"a\", 2)); mine.close();"
                + " mine.close(); System.out.print(mine.isOpen()); mine.send(Map.of());");
        var sent = front.idle(cell);
        assertThat(sent)
                .extracting(Message::type)
                .containsExactly("execute_input", "comm_open", "comm_msg", "comm_close", "stream", "error");
        var open = sent.get(1);
        assertThat(Json.text(open.content(), "target_name", "")).isEqualTo("jupyter.widget");
        assertThat(Json.text(open.metadata(), "version", "")).isEqualTo("2.1.0");
        assertThat(open.content().get("comm_id"))
                .isEqualTo(sent.get(3).content().get("comm_id"));
        assertThat(Json.text(sent.get(5).content(), "evalue", "")).contains("is closed");
    }

    @Test
    void messagesWithoutTheirFieldsDoNoHarm() {
        for (var type : List.of("comm_open", "comm_msg", "comm_close")) {
            front.idle(front.send(Channel.SHELL, type, Json.object()));
            front.idle(front.send(Channel.SHELL, type, Json.object("comm_id", 3, "data", List.of(1))));
        }
        assertThat(Json.text(info("").content(), "status", "")).isEqualTo("ok");
    }
}
