package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.Channels;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.library.LibraryMagics;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.maven.MavenConfig;
import tunebook.kernel.render.Renderers;
import tunebook.kernel.session.history.History;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/**
 * A kernel over any channels: from its start to its shutdown.
 *
 * <p>Requests wait in four lanes, each with a thread that answers them in the order in which they came: the shell's,
 * with the cells; the control channel's, so that an interrupt does not wait for the cell that it is to interrupt; that of
 * the comms, so that controls work while a cell runs; and that of the questions of who types meanwhile. Several
 * sessions live side by side in one virtual machine.
 */
public final class Session implements AutoCloseable {
    /** What is asked while somebody types: it waits for no cell, whatever channel it comes from. */
    private static final Set<String> QUESTIONS = Set.of("complete_request", "inspect_request", "is_complete_request");

    private final String id = UUID.randomUUID().toString();
    private final Channels channels;
    private final Consumer<String> log;
    private final Engine engine;
    private final Input input = new Input();
    private final CellQueue queue = new CellQueue();
    private final Lane shell = new Lane("shell");
    private final Lane control = new Lane("control");
    private final Lane questions = new Lane("questions");
    private final CommRequests comms;
    private final Map<String, Handler> handlers = new HashMap<>();
    private final Execute execute;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Session(
            Channels channels,
            Engine engine,
            KernelConfig config,
            History history,
            IntConsumer watch,
            Consumer<String> log) {
        this.channels = channels;
        this.engine = engine;
        this.log = log;
        var results = new Results();
        var magics = Magics.of(engine, results::clear);
        magics.add(new HistoryMagic(history));
        LibraryMagics.of(new EnginePath(engine), MavenConfig::discover).forEach(magics::add);
        var renderers = new Renderers();
        var outputs = new Outputs(renderers, input, queue);
        var unasked = Publisher.unasked(channels, id);
        var openComms = new OpenComms(unasked);
        var cells = new CellKernel(engine, magics, openComms, results);
        comms = new CommRequests(engine, openComms, outputs, cells, queue, shell);
        var ready = new CompletableFuture<List<String>>();
        var questions = new Questions(engine, magics, log, ready);
        execute = new Execute(engine, magics, cells, outputs, history, questions, ready, watch, results);
        handle(questions, history, openComms);
        var extensions = new Extensions(engine, renderers, magics);
        shell.add(() -> execute.startup(config.startup(), unasked));
        startExtensions(() -> complete(ready, config, extensions));
    }

    private static List<String> notes(KernelConfig config, Extensions extensions) {
        var notes = new ArrayList<>(config.notes());
        notes.addAll(extensions.load(config.extensions()));
        return notes;
    }

    /** Whatever an extension does: the first cell waits for this. */
    private static void complete(CompletableFuture<List<String>> ready, KernelConfig config, Extensions extensions) {
        try {
            ready.complete(notes(config, extensions));
        } catch (Throwable t) {
            ready.complete(List.of("The extensions of the kernel could not be loaded: " + t));
        }
    }

    private static void startExtensions(Runnable work) {
        var thread = new Thread(null, work, "extensions", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void handle(Questions questions, History history, OpenComms openComms) {
        handlers.put("kernel_info_request", About::kernelInfo);
        handlers.put("usage_request", About::usage);
        handlers.put(CellQueue.EXECUTE, execute);
        handlers.put("complete_request", questions::complete);
        handlers.put("inspect_request", questions::inspect);
        handlers.put("is_complete_request", questions::isComplete);
        handlers.put("history_request", (content, publisher) -> history.answer(content));
        handlers.put("comm_info_request", openComms::list);
        handlers.put("connect_request", this::connect);
        handlers.put("interrupt_request", this::interrupt);
        handlers.put("shutdown_request", this::shutdown);
    }

    /** Starts a kernel; it reads requests from now on. */
    public static Session open(Channels channels, KernelConfig config) {
        return open(channels, Engine.start(config.engine()), config, History.inMemory(), cell -> {}, line -> {});
    }

    /**
     * Starts a kernel; it reads requests from now on.
     *
     * @param engine runs the cells, and is closed with the session
     * @param history takes up the cells
     * @param watch is told the number of the cell that runs, and 0 when it has ended
     * @param log gets a line for everything odd that no front end is told
     */
    public static Session open(
            Channels channels,
            Engine engine,
            KernelConfig config,
            History history,
            IntConsumer watch,
            Consumer<String> log) {
        var session = new Session(channels, engine, config, history, watch, log);
        channels.open(session::received);
        return session;
    }

    private void received(Channel channel, Message message) {
        if (channel == Channel.STDIN && message.type().equals("input_reply")) {
            input.received(message);
            return;
        }
        var request = queue.arrived(channel, message);
        if (CommRequests.isOne(request.type())) {
            comms.add(request, this::handleComm);
        } else {
            lane(request).add(() -> answer(request));
        }
    }

    private Lane lane(Request request) {
        if (QUESTIONS.contains(request.type())) {
            return questions;
        }
        if (request.type().equals("comm_info_request")) {
            return comms.lane();
        }
        return request.channel() == Channel.SHELL || request.type().equals(CellQueue.EXECUTE) ? shell : control;
    }

    private void handleComm(Request request) {
        var publisher = publisher(request);
        publisher.status("busy");
        try {
            comms.handle(request, publisher);
        } finally {
            publisher.status("idle");
        }
    }

    private Publisher publisher(Request request) {
        return new Publisher(channels, id, request.message());
    }

    private void answer(Request request) {
        var publisher = publisher(request);
        var started = Instant.now();
        publisher.status("busy");
        var reply = queue.isAborted(request) ? aborted() : handled(request, publisher);
        if (request.type().equals(CellQueue.EXECUTE)) {
            // before the reply, on which the front end may send the next cell
            abortIfFailed(request, reply);
            queue.ended(request);
        }
        publisher.reply(request.channel(), reply, started);
        if (request.type().equals("shutdown_request")) {
            // the other front ends want to know too
            publisher.publish(publisher.replyType(), reply);
        }
        publisher.status("idle");
        if (request.type().equals("shutdown_request")) {
            ended.complete(null);
        }
    }

    private JsonObject handled(Request request, Publisher publisher) {
        var handler = handlers.get(request.type());
        if (handler == null) {
            return ErrorReply.of("UnknownRequest", "this kernel does not know requests of type " + request.type())
                    .reply();
        }
        try {
            return handler.handle(request.message().content(), publisher);
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            log.accept(request.type() + " failed: " + e);
            return ErrorReply.of(e.getClass().getName(), String.valueOf(e.getMessage()))
                    .reply();
        }
    }

    private JsonObject aborted() {
        return Json.object("status", "aborted", "execution_count", execute.count());
    }

    /** After a cell that failed, those that were waiting behind it do not run, unless the front end wants them to. */
    private void abortIfFailed(Request request, JsonObject reply) {
        var content = request.message().content();
        if (Json.text(reply, "status", "").equals("error") && Json.flag(content, "stop_on_error", true)) {
            queue.abortAll();
        }
    }

    private JsonObject connect(JsonObject content, Publisher publisher) {
        var reply = Json.object("status", "ok");
        channels.ports().forEach(reply::addProperty);
        return reply;
    }

    /** Stops the first cell that has arrived; if there is none, callbacks and what runs before the first cell. */
    private JsonObject interrupt(JsonObject content, Publisher publisher) {
        boolean isCell = queue.interruptFirst(publisher.request().header());
        engine.interrupt(
                context -> isCell ? context.interrupted() : context instanceof CellOutput output && !output.isOfCell());
        return Json.object("status", "ok");
    }

    private JsonObject shutdown(JsonObject content, Publisher publisher) {
        engine.interrupt(context -> true);
        return Json.object("status", "ok", "restart", Json.flag(content, "restart", false));
    }

    /** Completed when a front end has asked for a shutdown, and has its reply. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** Stops what runs, and sends what is still to be sent. */
    @Override
    public void close() {
        shell.end();
        control.end();
        questions.end();
        comms.lane().end();
        engine.close();
        channels.close();
        ended.complete(null);
    }
}
