package tunebook.kernel.channel;

import java.util.Map;
import tunebook.kernel.wire.Message;

/** The kernel's end of all channels. */
public interface Channels extends AutoCloseable {
    /** Starts to receive. Called once. */
    void open(Inbox inbox);

    /**
     * Sends a message. It never blocks, never drops, keeps the order of each channel, and may be called by any thread,
     * also by one that is being interrupted.
     */
    void send(Channel channel, Message message);

    /**
     * Waits while much that was sent has not left yet, so that a loop which prints without end does not fill the heap.
     * For threads that can wait; an interrupt ends the wait, and stays set.
     */
    default void awaitRoom() {}

    /** The ports of the channels by the names that a connection file gives them; empty if there are none. */
    default Map<String, Integer> ports() {
        return Map.of();
    }

    /** Sends what is still to be sent, then closes. */
    @Override
    void close();
}
