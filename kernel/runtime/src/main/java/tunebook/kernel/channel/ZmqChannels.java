package tunebook.kernel.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Message;

/**
 * Channels over ZeroMQ.
 *
 * <p>A ZeroMQ socket belongs to one thread, and an interrupt that meets a thread inside a socket would close it for
 * good. So four threads of our own, which nobody interrupts, own all sockets, and each of them blocks until there is
 * something to do; none polls on a timer:
 *
 * <pre>
 * front end --shell, control, stdin--> [reader] --> inbox
 * any thread --queue--> [writer] --iopub--> front end
 *                         '--inproc--> [reader] --shell, stdin--> front end
 * any thread --queue--> [control writer] --inproc--> [reader] --control--> front end
 * front end &lt;--heartbeat--> [heartbeat]
 * </pre>
 *
 * <p>A front end that is slow gets everything, later, and a cell that prints faster than it can be sent waits
 * ({@link SendQueue}, {@link ZmqBroadcast}); replies on control do not.
 */
public final class ZmqChannels implements Channels {
    private static final String REPLIES = "inproc://replies";
    /** How long closing waits for a front end to take what was sent to it. */
    private static final int LINGER_MILLIS = 200;
    /** A frame that claims to be longer ends its connection: else anybody on this machine could fill the heap. */
    private static final long MAX_FRAME = 64L << 20;

    private static final int WRITERS = 2;

    private final ConnectionFile connection;
    private final Consumer<String> log;
    private final FrameMemory frames;
    private final ZMQ.Context context = ZMQ.context(1);
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final List<Thread> threads = new ArrayList<>();
    /** Only to be closed if one cannot be bound. */
    private final List<ZMQ.Socket> sockets = new ArrayList<>();

    private final SendQueue queue = new SendQueue();
    private final SendQueue controlQueue = new SendQueue();
    private final ZmqWriter writer;
    private final ZmqWriter controlWriter;
    private final ZmqReader reader;
    private final ZmqHeartbeat heartbeat;

    private ZmqChannels(ConnectionFile connection, Consumer<String> wholeLog) {
        this.connection = connection;
        log = new LimitedLog(wholeLog);
        frames = new FrameMemory(log);
        context.setUncaughtExceptionHandler((thread, e) -> failed.completeExceptionally(e));
        context.setNotificationExceptionHandler((thread, e) -> log.accept("in " + thread.getName() + ": " + e));
        var replies = bound(SocketType.PULL, REPLIES);
        var requests = Map.of(
                Channel.SHELL, bound(SocketType.ROUTER, connection.address(connection.shell())),
                Channel.CONTROL, bound(SocketType.ROUTER, connection.address(connection.control())),
                Channel.STDIN, bound(SocketType.ROUTER, connection.address(connection.stdin())));
        reader = new ZmqReader(context, requests, replies, new Codec(connection.signer()), log, WRITERS);
        var broadcast = new ZmqBroadcast(
                bound(SocketType.XPUB, connection.address(connection.iopub()), ZmqBroadcast::configure), log);
        writer = new ZmqWriter(queue, Optional.of(broadcast), connected(), new Codec(connection.signer()), log);
        controlWriter = new ZmqWriter(controlQueue, Optional.empty(), connected(), new Codec(connection.signer()), log);
        heartbeat = new ZmqHeartbeat(
                bound(SocketType.ROUTER, connection.address(connection.heartbeat()), ZmqHeartbeat::configure));
    }

    /**
     * Binds all sockets.
     *
     * @param log gets a line for a message that had to be dropped; if there are many, only their number
     * @throws IllegalStateException if a port is taken
     */
    public static ZmqChannels bind(ConnectionFile connection, Consumer<String> log) {
        return new ZmqChannels(connection, log);
    }

    private ZMQ.Socket bound(SocketType type, String address) {
        return bound(type, address, socket -> {});
    }

    private ZMQ.Socket bound(SocketType type, String address, Consumer<ZMQ.Socket> configure) {
        var socket = socket(type);
        configure.accept(socket);
        try {
            socket.bind(address);
        } catch (org.zeromq.ZMQException e) {
            sockets.forEach(ZMQ.Socket::close);
            context.term();
            throw new IllegalStateException(
                    "cannot listen at " + address + " (" + e.getMessage() + "): is another kernel using this port?", e);
        }
        return socket;
    }

    private ZMQ.Socket connected() {
        var socket = socket(SocketType.PUSH);
        socket.connect(REPLIES);
        return socket;
    }

    private ZMQ.Socket socket(SocketType type) {
        var socket = context.socket(type);
        sockets.add(socket);
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setMaxMsgSize(MAX_FRAME);
        socket.setMsgAllocator(frames);
        if (type == SocketType.ROUTER) {
            // a front end that reconnects takes its identity with it
            socket.setRouterHandover(true);
        }
        return socket;
    }

    @Override
    public void open(Inbox inbox) {
        start("channels-reader", () -> reader.run(inbox));
        start("channels-writer", writer);
        start("channels-control", controlWriter);
        start("channels-heartbeat", heartbeat);
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, e) -> failed.completeExceptionally(e));
        thread.start();
        threads.add(thread);
    }

    /** Completes exceptionally when a thread of the channels has died: the kernel can no longer be reached. */
    public CompletableFuture<Void> failed() {
        return failed.copy();
    }

    @Override
    public void send(Channel channel, Message message) {
        (channel == Channel.CONTROL ? controlQueue : queue).add(channel, message);
    }

    @Override
    public void awaitRoom() {
        queue.awaitRoom();
    }

    @Override
    public Map<String, Integer> ports() {
        return connection.ports();
    }

    @Override
    public void close() {
        queue.end();
        controlQueue.end();
        var closing = new Thread(null, this::closeInOrder, "channels-closing", 0, false);
        closing.setDaemon(true);
        closing.start();
        try {
            // not longer: after an OutOfMemoryError, a thread of the library may be dead that others wait for
            closing.join(2L * LINGER_MILLIS);
        } catch (InterruptedException e) {
            log.accept("interrupted while closing the channels at " + connection.ip());
            Thread.currentThread().interrupt();
        }
    }

    /** The writers end the reader; terminating the context ends the heartbeat. */
    private void closeInOrder() {
        try {
            for (var thread : threads.subList(0, WRITERS + 1)) {
                thread.join();
            }
            context.term();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
