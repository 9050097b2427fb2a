package tunebook.kernel.app.archive;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/**
 * The first minute of a lecture: a kernel and its front end in one process, so that whoever watches sees all classes
 * that both the start and the first cells need. The verb is for {@link ClassArchive} only.
 */
public final class Rehearsal implements AutoCloseable {
    /** The verb. */
    public static final String NAME = "rehearse";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What learners do first: values, output, declarations, mistakes, a picture. */
    private static final List<String> CELLS = List.of(
            "1+1",
            "var x = 3;",
            "x * 2.5",
            "\"a\" + x",
            "System.out.println(\"x is \" + x);",
            "import java.nio.file.*;\nint[] numbers = {3, 1, 2};\nArrays.sort(numbers);\nnumbers",
            "for (int i = 0; i < 3; i++) {\n  System.out.println(i);\n}",
            "record Point(double x, double y) {}",
            "class Counter {\n  int count;\n  int next() { return ++count; }\n}\nvar counter = new Counter();\ncounter.next()",
            "double half(double value) {\n  return value / 2;\n}\nhalf(3)",
            "List.of(new Point(1, 2)).stream().map(Point::x).toList()",
            "Map.of(\"lr\", 0.1)",
            "display(\"<b>bold</b>\", \"text/html\");",
            "int y = x +;",
            "lenght(x)",
            "throw new IllegalStateException(\"too far\");",
            "%time half(4)",
            "var race = Race.on(Objectives.ravine()).from(-5, -2).steps(5).add(\"sgd\", Optimizers.sgd(0.4)).run();\nShow.race(race)");

    private final String session = UUID.randomUUID().toString();
    private final ZmqClient client;

    private Rehearsal(ZmqClient client) {
        this.client = client;
    }

    /**
     * Starts a kernel, asks of it what front ends ask, and ends it.
     *
     * @param serve starts a kernel for a connection file, and comes back when it has ended
     */
    public static int run(Consumer<Path> serve, PrintWriter err) {
        try {
            var connection = FreePorts.connection();
            var file = Files.createTempFile("rehearsal", ".json");
            connection.write(file);
            var kernel = new Thread(() -> serve.accept(file), "rehearsed kernel");
            kernel.start();
            try (var front = new Rehearsal(new ZmqClient(connection))) {
                front.play();
                kernel.join(PATIENCE.toMillis());
            } finally {
                Files.deleteIfExists(file);
            }
            return 0;
        } catch (IOException | MalformedMessageException e) {
            err.println("the rehearsal failed: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void play() throws IOException, MalformedMessageException {
        ask(Channel.SHELL, "kernel_info_request", new JsonObject());
        for (var cell : CELLS) {
            // some are mistakes, and the toolkit may not be there: what a cell says does not matter here
            ask(Channel.SHELL, "execute_request", Json.object("code", cell, "stop_on_error", false));
        }
        ask(Channel.SHELL, "complete_request", Json.object("code", "Math.ma", "cursor_pos", 7));
        ask(Channel.SHELL, "inspect_request", Json.object("code", "Math.max(", "cursor_pos", 9, "detail_level", 0));
        ask(Channel.SHELL, "is_complete_request", Json.object("code", "int a ="));
        ask(Channel.SHELL, "history_request", Json.object("hist_access_type", "tail", "n", 3));
        ask(Channel.CONTROL, "interrupt_request", new JsonObject());
        ask(Channel.CONTROL, "shutdown_request", Json.object("restart", false));
    }

    private void ask(Channel channel, String type, JsonObject content) throws IOException, MalformedMessageException {
        var request = Message.request(type, session, content);
        client.send(channel, request);
        if (client.receive(channel, PATIENCE)
                .filter(reply -> reply.answers(request))
                .isEmpty()) {
            throw new IOException("no reply to " + type);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
