package tunebook.kernel.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Message;

/** The cells that have arrived and not ended: the running one, and those that wait behind it. */
final class CellQueue {
    static final String EXECUTE = "execute_request";

    private final AtomicLong arrived = new AtomicLong();
    /** The sessions of the front ends that sent the cells, by the numbers of these. */
    private final Map<Long, String> sessions = new ConcurrentHashMap<>();
    /** Cells up to this number do not run any more. */
    private volatile long abortedTo;

    /** Numbers a request; if it is a cell, it waits from now on. */
    Request arrived(Channel channel, Message message) {
        var request = new Request(channel, message, arrived.incrementAndGet());
        if (request.type().equals(EXECUTE)) {
            sessions.put(request.number(), message.header().session());
        }
        return request;
    }

    /** The cell has ended, or will not run. */
    void ended(Request request) {
        sessions.remove(request.number());
    }

    /** Cells that have arrived by now do not run. */
    void abortAll() {
        abortedTo = arrived.get();
    }

    boolean isAborted(Request request) {
        return request.type().equals(EXECUTE) && request.number() <= abortedTo;
    }

    /** Whether no cell runs or waits. */
    boolean isEmpty() {
        return sessions.isEmpty();
    }

    /** Whether a cell of the same front end has not ended. */
    boolean hasOneOf(Request request) {
        return sessions.containsValue(request.message().header().session());
    }
}
