package tunebook.kernel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** What the kernel sends over sockets. */
class ZmqChannelsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aMessageThatCannotBeWrittenIsDroppedAndTheNextOneLeaves() throws Exception {
        var connection = FreePorts.connection();
        List<String> log = new CopyOnWriteArrayList<>();
        var channels = ZmqChannels.bind(connection, log::add);
        channels.open((channel, request) -> {
            channels.send(channel, request.reply("bad_reply", "kernel", notJson()));
            channels.send(channel, request.reply("good_reply", "kernel", Json.object("n", 1)));
        });
        try (var client = new ZmqClient(connection)) {
            client.send(Channel.SHELL, Message.request("any_request", "test", new JsonObject()));
            assertThat(client.receive(Channel.SHELL, PATIENCE).orElseThrow().type())
                    .isEqualTo("good_reply");
        } finally {
            channels.close();
        }
        assertThat(log).singleElement().asString().contains("bad_reply");
    }

    private static final class Unwritable extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 1;
        }

        @Override
        public long longValue() {
            return 1;
        }

        @Override
        public float floatValue() {
            return 1;
        }

        @Override
        public double doubleValue() {
            return 1;
        }

        @Override
        public String toString() {
            return "1}{";
        }
    }

    private static JsonObject notJson() {
        var json = new JsonObject();
        json.add("number", new JsonPrimitive(new Unwritable()));
        return json;
    }
}
