package tunebook.kernel.channel;

import java.util.List;
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

    /** As many messages may wait before those who print wait too: each has at most 64 Ki characters of text. */
    private static final int CROWD = 200;

    /** What is to be sent, in order; empty at the end. */
    private final BlockingQueue<Optional<Outgoing>> queue = new LinkedBlockingQueue<>();

    private final Object room = new Object();
    private boolean ended;

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

    /** Waits while a crowd waits. */
    void awaitRoom() {
        if (queue.size() <= CROWD) {
            return;
        }
        synchronized (room) {
            try {
                while (queue.size() > CROWD && !ended) {
                    room.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Called for each message that leaves. */
    private void makeRoom() {
        if (queue.size() == CROWD) {
            synchronized (room) {
                room.notifyAll();
            }
        }
    }

    @Override
    public void run() {
        try (iopub;
                replies) {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                makeRoom();
                writeOrLog(next.get());
            }
            replies.send(new byte[0]);
        } catch (InterruptedException e) {
            log.accept("the writer of the channels was interrupted: nothing more can be sent");
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() {
        synchronized (room) {
            ended = true;
            room.notifyAll();
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
            Frames.send(iopub, frames);
        } else {
            replies.sendMore(channel.name());
            Frames.send(replies, frames);
        }
    }
}
