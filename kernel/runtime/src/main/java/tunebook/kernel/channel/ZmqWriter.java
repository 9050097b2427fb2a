package tunebook.kernel.channel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zeromq.ZMQ;
import tunebook.kernel.channel.SendQueue.Outgoing;
import tunebook.kernel.wire.Codec;

/**
 * A thread through which messages leave in their order: broadcasts by their own socket, replies by way of the reader.
 * Replies on control have a writer for themselves, which waits for no subscriber.
 */
final class ZmqWriter implements Runnable {
    private final SendQueue queue;
    /** Empty for a writer of replies only. */
    private final Optional<ZmqBroadcast> iopub;

    private final ZMQ.Socket replies;
    private final Codec codec;
    private final Consumer<String> log;

    ZmqWriter(SendQueue queue, Optional<ZmqBroadcast> iopub, ZMQ.Socket replies, Codec codec, Consumer<String> log) {
        this.queue = queue;
        this.iopub = iopub;
        this.replies = replies;
        this.codec = codec;
        this.log = log;
    }

    @Override
    public void run() {
        try (replies) {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                writeOrLog(next.get());
            }
            replies.send(new byte[0]);
        } catch (InterruptedException e) {
            log.accept("a writer of the channels was interrupted: nothing more can be sent");
            Thread.currentThread().interrupt();
        } finally {
            iopub.ifPresent(ZmqBroadcast::close);
            queue.end();
        }
    }

    /** What cannot be written is dropped: all that comes after it must leave. */
    private void writeOrLog(Outgoing outgoing) {
        List<byte[]> frames;
        try {
            frames = codec.encode(outgoing.message());
        } catch (RuntimeException | VirtualMachineError e) {
            log.accept("a message of type " + outgoing.message().type() + " cannot be written as JSON: " + e);
            return;
        }
        write(outgoing.channel(), frames);
    }

    private void write(Channel channel, List<byte[]> frames) {
        if (channel == Channel.IOPUB) {
            iopub.orElseThrow().send(frames);
        } else {
            replies.sendMore(channel.name());
            Frames.send(replies, frames);
        }
    }
}
