package tunebook.kernel.channel;

import java.util.List;
import java.util.function.Consumer;
import org.zeromq.ZMQ;

/**
 * The socket that all front ends listen to. Belongs to one thread.
 *
 * <p>A subscriber that reads slowly is waited for, and gets everything. One that reads nothing for some time, as a
 * console that was suspended, is left out from then on: what it would get cannot wait in the heap for ever. When it
 * reads again it gets what is sent from then on.
 */
final class ZmqBroadcast implements AutoCloseable {
    /** Messages that may be under way to one subscriber, whose texts have at most 64 Ki characters. */
    private static final int UNDER_WAY = 64;

    private static final int PATIENCE_MILLIS = 5_000;

    /** Subscriptions are short; one of a million characters would be a path as deep in the library's tree. */
    private static final long LONGEST_SUBSCRIPTION = 512;

    /** As many messages of one subscriber may wait to be thrown away. */
    private static final int UNREAD = 100;

    private final ZMQ.Socket socket;
    private final Consumer<String> log;

    ZmqBroadcast(ZMQ.Socket socket, Consumer<String> log) {
        this.socket = socket;
        this.log = log;
    }

    /** Sets what must be set before the socket is bound. */
    static void configure(ZMQ.Socket socket) {
        socket.setSndHWM(UNDER_WAY);
        socket.setRcvHWM(UNREAD);
        socket.setMaxMsgSize(LONGEST_SUBSCRIPTION);
        socket.setXpubNoDrop(true);
        socket.setSendTimeOut(PATIENCE_MILLIS);
    }

    /** Sends all frames as one message. */
    void send(List<byte[]> frames) {
        if (!sent(frames)) {
            log.accept("a subscriber of the outputs has not read for " + PATIENCE_MILLIS
                    + " ms; it gets nothing until it reads again");
            socket.setXpubNoDrop(false);
            sent(frames);
            socket.setXpubNoDrop(true);
        }
        discardArrived();
    }

    /** Either all frames, or, if there was no room for the first in time, none of them. */
    private boolean sent(List<byte[]> frames) {
        if (!socket.sendMore(frames.get(0))) {
            return false;
        }
        Frames.send(socket, frames.subList(1, frames.size()));
        return true;
    }

    /** Subscriptions have had their effect already; what else subscribers send means nothing. */
    private void discardArrived() {
        while (socket.recv(ZMQ.DONTWAIT) != null) {
            // it is gone
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
