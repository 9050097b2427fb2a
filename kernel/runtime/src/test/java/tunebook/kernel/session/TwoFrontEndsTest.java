package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tunebook.kernel.session.ServedKernel.PATIENCE;
import static tunebook.kernel.session.ServedKernel.broadcasts;
import static tunebook.kernel.session.ServedKernel.cell;
import static tunebook.kernel.session.ServedKernel.reply;
import static tunebook.kernel.session.ServedKernel.send;
import static tunebook.kernel.session.ServedKernel.status;
import static tunebook.kernel.session.ServedKernel.written;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Json;

/** Two front ends on one kernel, over real sockets: a notebook, and a console beside it. */
class TwoFrontEndsTest {
    private static final Duration MOMENT = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    private ServedKernel kernel;
    private ZmqClient one;
    private ZmqClient two;

    @BeforeEach
    void start() throws Exception {
        kernel = new ServedKernel(folder);
        one = kernel.client();
        two = kernel.client();
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        kernel.close();
    }

    @Test
    void eachGetsItsOwnRepliesAndBothSeeAllOutput() throws Exception {
        for (int round = 0; round < 20; round++) {
            var first = cell(one, "System.out.print(\"a" + round + "\")");
            var second = cell(two, "System.out.print(\"b" + round + "\")");
            var complete = send(two, Channel.SHELL, "complete_request", Json.object("code", "Mat"));
            assertThat(one.receive(Channel.SHELL, PATIENCE).orElseThrow().answers(first))
                    .isTrue();
            // a question does not wait for cells
            var replies = List.of(
                    two.receive(Channel.SHELL, PATIENCE).orElseThrow(),
                    two.receive(Channel.SHELL, PATIENCE).orElseThrow());
            assertThat(replies).anyMatch(reply -> reply.answers(second)).anyMatch(reply -> reply.answers(complete));
            for (var client : List.of(one, two)) {
                // whose cell runs first is nobody's to say
                var all = client == one ? first : second;
                assertThat(written(broadcasts(client, all))).matches("[ab]" + round);
            }
        }
        assertThat(one.receive(Channel.SHELL, MOMENT)).isEmpty();
    }

    @Test
    void eachIsAskedForItsOwnInput() throws Exception {
        var first = cell(one, "new Scanner(System.in).nextLine()");
        var question = one.receive(Channel.STDIN, PATIENCE).orElseThrow();
        assertThat(question.answers(first)).isTrue();
        // the other speaks out of turn, and does not answer for the first
        send(two, Channel.STDIN, "input_reply", Json.object("value", "not mine"));
        var second = cell(two, "new Scanner(System.in).nextLine()");
        send(one, Channel.CONTROL, "kernel_info_request", new JsonObject());
        assertThat(one.receive(Channel.CONTROL, PATIENCE)).isPresent();
        send(one, Channel.STDIN, "input_reply", Json.object("value", "mine"));
        assertThat(status(reply(one, Channel.SHELL, first))).isEqualTo("ok");
        assertThat(result(one, first)).isEqualTo("mine");
        assertThat(two.receive(Channel.STDIN, PATIENCE).orElseThrow().answers(second))
                .isTrue();
        send(two, Channel.STDIN, "input_reply", Json.object("value", "theirs"));
        assertThat(result(two, second)).isEqualTo("theirs");
        assertThat(one.receive(Channel.STDIN, MOMENT)).isEmpty();
    }

    private static String result(ZmqClient client, tunebook.kernel.wire.Message request) throws Exception {
        return broadcasts(client, request).stream()
                .filter(message -> message.type().equals("execute_result"))
                .map(message -> Json.text(Json.object(message.content(), "data"), "text/plain", ""))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void oneThatVanishesLeavesTheOtherAlone() throws Exception {
        var waits = cell(one, "System.out.print(\"asks\"); new Scanner(System.in).nextLine()");
        assertThat(one.receive(Channel.STDIN, PATIENCE)).isPresent();
        one.close();
        send(two, Channel.CONTROL, "interrupt_request", new JsonObject());
        var next = cell(two, "6 * 7");
        var status = status(reply(two, Channel.SHELL, next));
        // aborted if it waited behind the interrupted one
        assertThat(status).isIn("ok", "aborted");
        assertThat(status(reply(two, Channel.SHELL, cell(two, "6 * 7")))).isEqualTo("ok");
        assertThat(waits).isNotNull();
    }
}
