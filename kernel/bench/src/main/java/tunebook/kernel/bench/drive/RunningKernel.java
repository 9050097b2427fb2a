package tunebook.kernel.bench.drive;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/**
 * A started kernel and the sockets to it. Belongs to one thread. Whoever waits for a message in vain learns whether the
 * kernel died or hangs ({@link KernelLostException}).
 */
public final class RunningKernel implements AutoCloseable {
    /** How often one looks whether a silent process still lives. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final Duration HANDSHAKE = Duration.ofMillis(25);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final String session = UUID.randomUUID().toString();
    private final InstalledKernel installed;
    private final Children children;
    private final ConnectionFile connection;
    private final Path connectionFile;
    private final Path errors;
    private final Duration patience;
    private final Process process;
    private final ZmqClient client;

    private RunningKernel(InstalledKernel installed, Children children, Duration patience) throws IOException {
        this.installed = installed;
        this.children = children;
        this.patience = patience;
        connection = FreePorts.connection();
        connectionFile = children.file("kernel-" + session + ".json");
        errors = children.file("kernel-" + session + ".err");
        connection.write(connectionFile);
        client = new ZmqClient(connection);
        process = children.start(installed.command(connectionFile), errors);
    }

    /** Starts a kernel and waits until it answers, and its broadcasts are heard. */
    public static RunningKernel start(InstalledKernel installed, Children children, Duration patience)
            throws IOException {
        var running = new RunningKernel(installed, children, patience);
        try {
            running.shakeHands();
            return running;
        } catch (IOException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** A broadcast that comes before the subscription has arrived is lost, so one asks until one is heard. */
    private void shakeHands() throws IOException {
        do {
            request("kernel_info_request", new JsonObject());
        } while (receive(Channel.IOPUB, HANDSHAKE).isEmpty());
    }

    /** Who it says it is: the content of its {@code kernel_info_reply}. */
    public JsonObject about() throws IOException {
        return request("kernel_info_request", new JsonObject()).content();
    }

    /** The reply to a request on the shell channel. */
    public Message request(String type, JsonObject content) throws IOException {
        return request(Channel.SHELL, type, content);
    }

    /** The reply to a request on a channel. */
    public Message request(Channel channel, String type, JsonObject content) throws IOException {
        var request = Message.request(type, session, content);
        client.send(channel, request);
        return await(channel, reply -> reply.answers(request), patience, "reply to " + type);
    }

    /** Whether it answers within a time. */
    public boolean answers(Channel channel, Duration limit) throws IOException {
        var request = Message.request("kernel_info_request", session, new JsonObject());
        client.send(channel, request);
        try {
            await(channel, reply -> reply.answers(request), limit, "answer");
            return true;
        } catch (KernelLostException e) {
            return false;
        }
    }

    /** Runs a cell until its reply is there, and its status is idle again. */
    public CellRun run(String code) throws IOException {
        return finish(send(code), patience);
    }

    /** Runs a cell that must succeed. */
    public CellRun runWell(String code) throws IOException {
        var run = run(code);
        if (!run.status().equals("ok")) {
            throw new IOException("the cell " + code + " failed: " + run.reply().content());
        }
        return run;
    }

    /** Sends a cell and does not wait. If it fails, cells behind it run all the same. */
    public Message send(String code) {
        return send(code, false);
    }

    /** Sends a cell and does not wait; says whether cells that wait behind it are to be aborted if it fails. */
    public Message send(String code, boolean stopOnError) {
        var content = Json.object(
                "code",
                code,
                "silent",
                false,
                "store_history",
                true,
                "allow_stdin",
                true,
                "stop_on_error",
                stopOnError);
        var request = Message.request("execute_request", session, content);
        client.send(Channel.SHELL, request);
        return request;
    }

    /** Waits for the reply to a cell that was sent. */
    public Message reply(Message cell, Duration limit) throws IOException {
        return await(Channel.SHELL, message -> message.answers(cell), limit, "reply to a cell");
    }

    /** Waits for the end of a cell that was sent. */
    public CellRun finish(Message cell, Duration limit) throws IOException {
        var reply = reply(cell, limit);
        var outputs = new ArrayList<Message>();
        await(Channel.IOPUB, message -> collect(message, cell, outputs), limit, "status idle of a cell");
        return new CellRun(reply, outputs);
    }

    private static boolean collect(Message message, Message cell, List<Message> outputs) {
        if (!message.answers(cell)) {
            return false;
        }
        outputs.add(message);
        return Json.text(message.content(), "execution_state", "").equals("idle");
    }

    /** The first broadcast of some kind. */
    public Message output(Predicate<Message> wanted, Duration limit) throws IOException {
        return await(Channel.IOPUB, wanted, limit, "output");
    }

    /** Waits until the kernel asks for input. */
    public Message question(Duration limit) throws IOException {
        return await(Channel.STDIN, message -> message.type().equals("input_request"), limit, "question for input");
    }

    /** Interrupts in the way that its {@code kernel.json} asks for. */
    public void interrupt() throws IOException {
        if (installed.interruptBySignal()) {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } else {
            client.send(Channel.CONTROL, Message.request("interrupt_request", session, new JsonObject()));
        }
    }

    /** Listens for a while, to nothing. */
    public void listen(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            receive(Channel.IOPUB, Duration.ofNanos(Math.max(left, 1_000_000)));
        }
    }

    /** Sends any frames, also such as no front end would send. */
    public void sendFrames(Channel channel, List<byte[]> frames) {
        client.sendFrames(channel, frames);
    }

    /** What it was told about its sockets. */
    public ConnectionFile connection() {
        return connection;
    }

    /** Its processes. */
    public ProcessTree processes() {
        return new ProcessTree(process.toHandle());
    }

    /** The request to end; returns when the process is gone. */
    public void shutDown() throws IOException {
        requestShutdown();
        if (!gone(patience)) {
            throw KernelLostException.hung("end of the process after shutdown_request", seconds(patience));
        }
    }

    private void requestShutdown() {
        client.send(Channel.CONTROL, Message.request("shutdown_request", session, Json.object("restart", false)));
    }

    private boolean gone(Duration limit) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a kernel ended", e);
        }
    }

    private Message await(Channel channel, Predicate<Message> wanted, Duration limit, String what) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            var message = receive(channel, GLANCE);
            if (message.filter(wanted).isPresent()) {
                return message.get();
            } else if (message.isEmpty() && !process.isAlive()) {
                throw KernelLostException.died(what, lastWords());
            } else if (System.nanoTime() > end) {
                throw KernelLostException.hung(what, seconds(limit));
            }
        }
    }

    private Optional<Message> receive(Channel channel, Duration limit) throws IOException {
        try {
            return client.receive(channel, limit);
        } catch (MalformedMessageException e) {
            throw new IOException("the kernel sent what is no message: " + e.getMessage(), e);
        }
    }

    private String lastWords() throws IOException {
        var words = Files.exists(errors) ? new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).trim() : "";
        return words.substring(Math.max(0, words.length() - 300));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            requestShutdown();
            gone(FAREWELL);
        }
        children.end(process);
        client.close();
        Files.deleteIfExists(connectionFile);
        Files.deleteIfExists(errors);
    }
}
