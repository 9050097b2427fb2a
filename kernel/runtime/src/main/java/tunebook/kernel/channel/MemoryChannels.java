package tunebook.kernel.channel;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import tunebook.kernel.wire.Message;

/** Channels within one JVM: no sockets, no signatures, no JSON text. */
public final class MemoryChannels implements Channels {
    private static final Inbox CLOSED = (channel, message) -> {};

    private final Inbox frontEnd;
    private final AtomicReference<Inbox> kernel = new AtomicReference<>(CLOSED);

    /**
     * Channels to one front end.
     *
     * @param frontEnd gets what the kernel sends, on the sending thread, one message at a time
     */
    public MemoryChannels(Inbox frontEnd) {
        this.frontEnd = Objects.requireNonNull(frontEnd, "frontEnd");
    }

    @Override
    public void open(Inbox inbox) {
        kernel.set(inbox);
    }

    /** Gives the kernel a message from the front end. After {@link #close()} it is dropped. */
    public void deliver(Channel channel, Message message) {
        kernel.get().received(channel, message);
    }

    @Override
    public void send(Channel channel, Message message) {
        synchronized (frontEnd) {
            frontEnd.received(channel, message);
        }
    }

    @Override
    public void close() {
        kernel.set(CLOSED);
    }
}
