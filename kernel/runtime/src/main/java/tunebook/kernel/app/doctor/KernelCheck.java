package tunebook.kernel.app.doctor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tunebook.kernel.app.KernelSpec;
import tunebook.kernel.app.Machine;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/** A kernel, started as Jupyter starts it, over real sockets: it must know what {@code 1 + 1} is. */
public record KernelCheck(Machine machine) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long it waits before it looks whether the kernel is still there. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final String SUBJECT = "Kernel";

    @Override
    public Finding look() {
        if (machine.distribution().isEmpty()) {
            return Finding.bad(SUBJECT, "this program runs from loose classes", "mvn -DskipTests package");
        }
        try {
            var folder = Files.createTempDirectory("tunebook-doctor");
            try {
                return look(folder);
            } finally {
                for (var name : List.of("connection.json", "log.txt")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            return Finding.bad(SUBJECT, "cannot be started: " + e, "Is the disk full, or /tmp not writable?");
        }
    }

    private Finding look(Path folder) throws IOException {
        var connection = FreePorts.connection();
        var file = folder.resolve("connection.json");
        var log = folder.resolve("log.txt");
        connection.write(file);
        long start = System.nanoTime();
        var process = start(file, log);
        try (var client = new ZmqClient(connection)) {
            var answer = answer(client, process);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (answer.equals(Optional.of("2"))) {
                return Finding.good(
                        SUBJECT, String.format(Locale.ROOT, "starts, and says 1 + 1 = 2 after %.1f s", seconds));
            }
            var wrote = Files.readString(log).lines().findFirst().map(line -> "; it wrote: " + line);
            return Finding.bad(
                    SUBJECT,
                    answer.map(said -> "says 1 + 1 = " + said).orElseGet(() -> silence(process)) + wrote.orElse(""),
                    "Does a firewall block the loopback address? Else report it, with this output.");
        } finally {
            end(process);
        }
    }

    private static String silence(Process process) {
        return process.isAlive()
                ? "no answer within " + PATIENCE.toSeconds() + " s"
                : "ended at once, with exit code " + process.exitValue();
    }

    private Process start(Path connection, Path log) throws IOException {
        var spec = KernelSpec.of(machine);
        var command = new ArrayList<>(spec.argv());
        command.replaceAll(word -> word.equals("{connection_file}") ? connection.toString() : word);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(spec.environment());
        return builder.start();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Asked as a user expression, the value comes with the reply: no broadcast can be missed while connecting. */
    private static Optional<String> answer(ZmqClient client, Process process) {
        var expressions = new JsonObject();
        expressions.addProperty("sum", "1 + 1");
        var content = new JsonObject();
        content.addProperty("code", "");
        content.addProperty("silent", true);
        content.add("user_expressions", expressions);
        client.send(
                Channel.SHELL,
                Message.request("execute_request", UUID.randomUUID().toString(), content));
        try {
            var reply = Optional.<Message>empty();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (reply.isEmpty() && process.isAlive() && System.nanoTime() < end) {
                reply = client.receive(Channel.SHELL, GLANCE);
            }
            return reply.map(KernelCheck::sum);
        } catch (MalformedMessageException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String sum(Message reply) {
        var sum = JsonMembers.object(JsonMembers.object(reply.content(), "user_expressions"), "sum");
        return JsonMembers.string(JsonMembers.object(sum, "data"), "text/plain").orElseGet(reply.content()::toString);
    }
}
