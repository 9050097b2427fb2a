package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.Channels;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.library.LibraryMagics;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.render.Renderers;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/**
 * A kernel over any channels: from its start to its shutdown.
 *
 * <p>Two threads answer requests in the order in which they came: one those of the shell channel, the other those of
 * the control channel, so that an interrupt does not wait for the cell that it is to interrupt. Several sessions live
 * side by side in one virtual machine.
 */
public final class Session implements AutoCloseable {
    private final String id = UUID.randomUUID().toString();
    private final Channels channels;
    private final Consumer<String> log;
    private final Engine engine;
    private final Input input = new Input();
    private final BlockingQueue<Optional<Message>> shell = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<Message>> control = new LinkedBlockingQueue<>();
    private final Map<String, Handler> handlers = new HashMap<>();
    private final Execute execute;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    /** How many requests that were waiting when a cell failed are still to be aborted if they are cells. */
    private int aborting;

    private Session(Channels channels, KernelConfig config, Consumer<String> log) {
        this.channels = channels;
        this.log = log;
        engine = Engine.start(config.engine());
        var renderers = new Renderers();
        var magics = Magics.standard();
        LibraryMagics.of(engine::addLibraries).forEach(magics::add);
        var history = new History();
        var extensions = new Extensions(engine, renderers, magics);
        var ready = new CompletableFuture<List<String>>();
        execute = new Execute(engine, renderers, magics, history, input, ready);
        handle(new Questions(engine, magics), history);
        start("extensions", () -> ready.complete(extensions.load()));
        start("shell", () -> answer(Channel.SHELL, shell, config.startup()));
        start("control", () -> answer(Channel.CONTROL, control, List.of()));
    }

    private void handle(Questions questions, History history) {
        handlers.put("kernel_info_request", About::kernelInfo);
        handlers.put("usage_request", About::usage);
        handlers.put("execute_request", execute);
        handlers.put("complete_request", questions::complete);
        handlers.put("inspect_request", questions::inspect);
        handlers.put("is_complete_request", questions::isComplete);
        handlers.put("history_request", history);
        handlers.put("comm_info_request", (content, publisher) -> Json.object("status", "ok", "comms", Map.of()));
        handlers.put("connect_request", this::connect);
        handlers.put("interrupt_request", this::interrupt);
        handlers.put("shutdown_request", this::shutdown);
    }

    /** Starts a kernel; it reads requests from now on. */
    public static Session open(Channels channels, KernelConfig config) {
        return open(channels, config, line -> {});
    }

    /**
     * Starts a kernel; it reads requests from now on.
     *
     * @param log gets a line for everything odd that no front end is told
     */
    public static Session open(Channels channels, KernelConfig config, Consumer<String> log) {
        var session = new Session(channels, config, log);
        channels.open(session::received);
        return session;
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void received(Channel channel, Message message) {
        switch (channel) {
            case SHELL -> shell.add(Optional.of(message));
            case CONTROL -> control.add(Optional.of(message));
            case STDIN -> input.received(message);
            default -> log.accept("a front end sent " + message.type() + " on a channel that only the kernel sends on");
        }
    }

    private void answer(Channel channel, BlockingQueue<Optional<Message>> requests, List<String> startup) {
        try {
            if (!startup.isEmpty()) {
                execute.startup(startup, new Publisher(channels, id, Message.request("startup", id, new JsonObject())));
            }
            for (var request = requests.take(); request.isPresent(); request = requests.take()) {
                answer(channel, request.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Channel channel, Message request) {
        var publisher = new Publisher(channels, id, request);
        publisher.status("busy");
        if (request.type().startsWith("comm_") && !request.type().endsWith("_request")) {
            closeComm(request, publisher);
        } else {
            var reply = isAborted(channel, request) ? aborted() : handled(request, publisher);
            if (request.type().equals("execute_request")) {
                // before the reply, on which the front end may send the next cell
                abortIfFailed(request, reply);
            }
            publisher.reply(channel, reply);
        }
        publisher.status("idle");
        if (request.type().equals("shutdown_request")) {
            ended.complete(null);
        }
    }

    private JsonObject handled(Message request, Publisher publisher) {
        var handler = handlers.get(request.type());
        if (handler == null) {
            return ErrorReply.of("UnknownRequest", "this kernel does not know requests of type " + request.type())
                    .reply();
        }
        try {
            return handler.handle(request.content(), publisher);
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            log.accept(request.type() + " failed: " + e);
            return ErrorReply.of(e.getClass().getName(), String.valueOf(e.getMessage()))
                    .reply();
        }
    }

    private boolean isAborted(Channel channel, Message request) {
        if (channel != Channel.SHELL || aborting == 0) {
            return false;
        }
        aborting--;
        return request.type().equals("execute_request");
    }

    private JsonObject aborted() {
        return Json.object("status", "aborted", "execution_count", execute.count());
    }

    /** After a cell that failed, those that were waiting behind it do not run, unless the front end wants them to. */
    private void abortIfFailed(Message request, JsonObject reply) {
        if (Json.text(reply, "status", "").equals("error") && Json.flag(request.content(), "stop_on_error", true)) {
            aborting = shell.size();
        }
    }

    /** No target of comms is known, so whoever opens one is told at once that nobody is there. */
    private void closeComm(Message request, Publisher publisher) {
        if (request.type().equals("comm_open")) {
            publisher.publish(
                    "comm_close",
                    Json.object("comm_id", Json.text(request.content(), "comm_id", ""), "data", Map.of()));
        }
    }

    private JsonObject connect(JsonObject content, Publisher publisher) {
        var reply = Json.object("status", "ok");
        channels.ports().forEach(reply::addProperty);
        return reply;
    }

    private JsonObject interrupt(JsonObject content, Publisher publisher) {
        engine.interrupt();
        return Json.object("status", "ok");
    }

    private JsonObject shutdown(JsonObject content, Publisher publisher) {
        engine.interrupt();
        return Json.object("status", "ok", "restart", Json.flag(content, "restart", false));
    }

    /** Completed when a front end has asked for a shutdown, and has its reply. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** Stops what runs, and sends what is still to be sent. */
    @Override
    public void close() {
        shell.add(Optional.empty());
        control.add(Optional.empty());
        engine.close();
        channels.close();
        ended.complete(null);
    }
}
