package tunebook.kernel.session;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Header;
import tunebook.kernel.wire.Message;

/** The cells that have arrived and not ended: the running one, and those that wait behind it. */
final class CellQueue {
    static final String EXECUTE = "execute_request";

    private final AtomicLong arrived = new AtomicLong();
    /** The messages with the cells, by their numbers; the first is that of the running one, if one runs. */
    private final NavigableMap<Long, Message> cells = new ConcurrentSkipListMap<>();
    /** The cell that was interrupted last, running or not. */
    private final AtomicReference<Header> interrupted = new AtomicReference<>();
    /** Cells up to this number do not run any more. */
    private volatile long abortedTo;

    /** Numbers a request; if it is a cell, it waits from now on. */
    Request arrived(Channel channel, Message message) {
        var request = new Request(channel, message, arrived.incrementAndGet());
        if (request.type().equals(EXECUTE)) {
            cells.put(request.number(), message);
        }
        return request;
    }

    /** The cell has ended, or will not run. */
    void ended(Request request) {
        cells.remove(request.number());
    }

    /** Cells that have arrived by now do not run. */
    void abortAll() {
        abortedTo = arrived.get();
    }

    boolean isAborted(Request request) {
        return request.type().equals(EXECUTE) && request.number() <= abortedTo;
    }

    /**
     * Interrupts the first cell, whether it runs or is just about to: it may be in nobody's hands but ours yet.
     *
     * @return the message with the cell; empty if there is none
     */
    Optional<Message> interruptFirst() {
        var first = Optional.ofNullable(cells.firstEntry()).map(Map.Entry::getValue);
        first.map(Message::header).ifPresent(interrupted::set);
        return first;
    }

    /** Whether a request is the cell that was interrupted. */
    boolean isInterrupted(Message request) {
        return request.header().equals(interrupted.get());
    }

    /** Whether no cell runs or waits. */
    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether a cell of the same front end has not ended. */
    boolean hasOneOf(Request request) {
        var session = request.message().header().session();
        return cells.values().stream().anyMatch(cell -> cell.header().session().equals(session));
    }
}
