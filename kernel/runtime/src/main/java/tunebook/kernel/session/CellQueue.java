package tunebook.kernel.session;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Header;
import tunebook.kernel.wire.Message;

/**
 * The cells that have arrived and not ended: the running one, and those that wait behind it.
 *
 * <p>Cells and interrupts come over two connections, between which no order holds: an interrupt can be here before the
 * cell that it is to stop, even milliseconds before it on a busy machine. So one that finds no cell is kept, for a cell
 * that the same sender has made earlier, by the dates of the two headers. A cell that was made later is not meant.
 */
final class CellQueue {
    static final String EXECUTE = "execute_request";

    private static final class Cell {
        final Header header;
        volatile boolean interrupted;

        Cell(Header header) {
            this.header = header;
        }
    }

    private final AtomicLong arrived = new AtomicLong();
    /** The cells by their numbers; the first is the running one, if one runs. */
    private final NavigableMap<Long, Cell> cells = new ConcurrentSkipListMap<>();
    /** The last interrupt, if it came when there was no cell, and none has come since. */
    private Optional<Header> early = Optional.empty();
    /** Cells up to this number do not run any more. */
    private volatile long abortedTo;

    /** Numbers a request; if it is a cell, it waits from now on. */
    Request arrived(Channel channel, Message message) {
        var request = new Request(channel, message, arrived.incrementAndGet());
        if (request.type().equals(EXECUTE)) {
            add(request.number(), new Cell(message.header()));
        }
        return request;
    }

    private synchronized void add(long number, Cell cell) {
        cell.interrupted = early.filter(cell.header::isBefore).isPresent();
        early = early.filter(interrupt -> !interrupt.session().equals(cell.header.session()));
        cells.put(number, cell);
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
     * @param interrupt the request to do so
     * @return whether there is one
     */
    synchronized boolean interruptFirst(Header interrupt) {
        var first = cells.firstEntry();
        if (first == null) {
            early = Optional.of(interrupt);
        } else {
            first.getValue().interrupted = true;
        }
        return first != null;
    }

    /** Whether a request is a cell that was interrupted. */
    boolean isInterrupted(Message request) {
        return cells.values().stream().anyMatch(cell -> cell.interrupted && cell.header.equals(request.header()));
    }

    /** Whether no cell runs or waits. */
    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether a cell of the same front end has not ended. */
    boolean hasOneOf(Request request) {
        var session = request.message().header().session();
        return cells.values().stream().anyMatch(cell -> cell.header.session().equals(session));
    }
}
