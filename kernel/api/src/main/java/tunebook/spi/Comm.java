package tunebook.spi;

import java.util.Map;
import java.util.function.Consumer;

/**
 * An open line between the kernel and the front ends, by which the two halves of a control talk to each other.
 *
 * <p>What comes from a front end is handled on a thread of its own, one message after the other, <b>also while a cell
 * runs</b>: a handler is compiled code (a lambda of a cell, a method of a library), and shares variables with the
 * running cell, so these should be volatile. What a handler prints, displays or throws appears under the message that
 * it handles. A handler that calls {@code eval} or a magic waits until the running cell has ended, and says so; later
 * messages are handled meanwhile.
 */
public interface Comm {
    /** Names this line, uniquely among all. */
    String id();

    /** The name of the target that both ends know. */
    String target();

    /** False as soon as one end has closed it. */
    boolean isOpen();

    /** Sends a message to all front ends. After the comm was closed, an {@link IllegalStateException}. */
    void send(CommMessage message);

    /** Sends data. */
    default void send(Map<String, ?> data) {
        send(CommMessage.of(data));
    }

    /** From now on, what front ends send goes to this handler, and to no earlier one. Returns this. */
    Comm onMessage(Consumer<CommMessage> handler);

    /** When a front end closes the comm, its last message goes to this handler. Returns this. */
    Comm onClose(Consumer<CommMessage> handler);

    /** Closes the comm with a last message; closing it again does nothing. */
    void close(CommMessage last);

    /** Closes the comm. */
    default void close() {
        close(CommMessage.EMPTY);
    }
}
