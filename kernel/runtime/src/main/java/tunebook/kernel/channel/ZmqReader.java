package tunebook.kernel.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zeromq.ZMQ;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.MalformedMessageException;

/** The thread that owns the sockets on which front ends speak: it reads requests and sends their replies. */
final class ZmqReader {
    private static final List<Channel> ORDER = List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN);

    private final ZMQ.Context context;
    private final Map<Channel, ZMQ.Socket> sockets;
    private final ZMQ.Socket replies;
    private final Codec codec;
    private final Consumer<String> log;
    /** How many of those who send replies have not said yet that they are done. */
    private int writers;

    ZmqReader(
            ZMQ.Context context,
            Map<Channel, ZMQ.Socket> sockets,
            ZMQ.Socket replies,
            Codec codec,
            Consumer<String> log,
            int writers) {
        this.context = context;
        this.sockets = sockets;
        this.replies = replies;
        this.codec = codec;
        this.log = log;
        this.writers = writers;
    }

    void run(Inbox inbox) {
        try (var poller = context.poller(ORDER.size() + 1)) {
            int own = poller.register(replies, ZMQ.Poller.POLLIN);
            for (var channel : ORDER) {
                poller.register(sockets.get(channel), ZMQ.Poller.POLLIN);
            }
            while (writers > 0) {
                poller.poll(-1);
                for (int i = 0; i < ORDER.size(); i++) {
                    if (poller.pollin(own + 1 + i)) {
                        read(ORDER.get(i), inbox);
                    }
                }
                if (poller.pollin(own)) {
                    reply();
                }
            }
        } finally {
            sockets.values().forEach(ZMQ.Socket::close);
            replies.close();
        }
    }

    private void read(Channel channel, Inbox inbox) {
        var frames = Frames.receive(sockets.get(channel));
        try {
            inbox.received(channel, codec.decode(frames));
        } catch (MalformedMessageException e) {
            log.accept("dropped a message on " + channel + ": " + e.getMessage());
        } catch (RuntimeException | VirtualMachineError e) {
            // whatever a message does to whoever takes it: the next one is read
            log.accept("a message on " + channel + " could not be taken: " + e);
        }
    }

    /** Passes one reply on, or counts a writer that has ended. */
    private void reply() {
        var frames = Frames.receive(replies);
        if (frames.size() == 1) {
            writers--;
            return;
        }
        var channel = Channel.valueOf(new String(frames.get(0), UTF_8));
        Frames.send(sockets.get(channel), frames.subList(1, frames.size()));
    }
}
