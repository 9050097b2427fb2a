package tunebook.kernel.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/** A started kernel and the sockets to it. Belongs to one thread. */
public final class RunningKernel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String session = UUID.randomUUID().toString();
    private final Path connectionFile;
    private final Process process;
    private final ZmqClient client;

    private RunningKernel(Path connectionFile, Process process, ZmqClient client) {
        this.connectionFile = connectionFile;
        this.process = process;
        this.client = client;
    }

    /** Starts a kernel and waits until it answers, and its broadcasts are heard. */
    public static RunningKernel start(InstalledKernel kernel) throws IOException, MalformedMessageException {
        var connection = FreePorts.connection();
        var file = Files.createTempFile("kernel-", ".json");
        connection.write(file);
        var running = new RunningKernel(file, kernel.start(file), new ZmqClient(connection));
        try {
            running.shakeHands();
            return running;
        } catch (IOException | MalformedMessageException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private void shakeHands() throws IOException, MalformedMessageException {
        do {
            request("kernel_info_request", new JsonObject());
        } while (client.receive(Channel.IOPUB, Duration.ofMillis(100)).isEmpty());
        var quiet = Duration.ofMillis(200);
        while (client.receive(Channel.IOPUB, quiet).isPresent()) {
            // what is left of the handshake
        }
    }

    /** The reply to a request on the shell channel. */
    public Message request(String type, JsonObject content) throws IOException, MalformedMessageException {
        var request = Message.request(type, session, content);
        client.send(Channel.SHELL, request);
        while (true) {
            var reply = client.receive(Channel.SHELL, PATIENCE)
                    .orElseThrow(() -> new IOException("no reply to " + type + " within " + PATIENCE.toSeconds()
                            + " s; is the process alive? " + process.isAlive()));
            if (reply.answers(request)) {
                return reply;
            }
        }
    }

    /** Runs a cell until its reply is there, and its status is idle again. */
    public void run(String code) throws IOException, MalformedMessageException {
        var content = Json.object("code", code, "silent", false, "store_history", true, "allow_stdin", false);
        var reply = request("execute_request", content);
        if (!Json.text(reply.content(), "status", "").equals("ok")) {
            throw new IOException("the cell " + code + " failed: " + reply.content());
        }
        var parent = reply.parent();
        while (true) {
            var next = client.receive(Channel.IOPUB, PATIENCE)
                    .orElseThrow(() -> new IOException("the kernel is not idle after " + code));
            if (next.parent().equals(parent)
                    && Json.text(next.content(), "execution_state", "").equals("idle")) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        client.send(Channel.CONTROL, Message.request("shutdown_request", session, Json.object("restart", false)));
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
        Files.deleteIfExists(connectionFile);
    }
}
