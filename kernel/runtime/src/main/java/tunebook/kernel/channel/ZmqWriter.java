package tunebook.kernel.channel;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.zeromq.ZMQ;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.Message;

/** The thread through which everything leaves: broadcasts by its own socket, replies by way of the reader. */
final class ZmqWriter implements Runnable {
    private record Outgoing(Channel channel, Message message) {}

    /** What is to be sent, in order; empty at the end. */
    private final BlockingQueue<Optional<Outgoing>> queue = new LinkedBlockingQueue<>();

    private final ZMQ.Socket iopub;
    private final ZMQ.Socket replies;
    private final Codec codec;
    private final Consumer<String> log;

    ZmqWriter(ZMQ.Socket iopub, ZMQ.Socket replies, Codec codec, Consumer<String> log) {
        this.iopub = iopub;
        this.replies = replies;
        this.codec = codec;
        this.log = log;
    }

    void enqueue(Channel channel, Message message) {
        queue.add(Optional.of(new Outgoing(channel, message)));
    }

    void enqueueEnd() {
        queue.add(Optional.empty());
    }

    @Override
    public void run() {
        try (iopub;
                replies) {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                write(next.get().channel(), next.get().message());
            }
            replies.send(new byte[0]);
        } catch (InterruptedException e) {
            log.accept("the writer of the channels was interrupted: nothing more can be sent");
            Thread.currentThread().interrupt();
        }
    }

    private void write(Channel channel, Message message) {
        var frames = codec.encode(message);
        if (channel == Channel.IOPUB) {
            Frames.send(iopub, frames);
        } else {
            replies.sendMore(channel.name());
            Frames.send(replies, frames);
        }
    }
}
