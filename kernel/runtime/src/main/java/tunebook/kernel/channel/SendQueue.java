package tunebook.kernel.channel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.Optional;
import tunebook.kernel.wire.Message;

/**
 * What waits to be sent, in order. Everything is taken at once, from any thread; who can wait does so afterwards, while
 * there is much before it, as a program waits that writes into a pipe: so a loop that prints without end neither fills
 * the heap nor leaves the front ends to read for minutes once it is stopped.
 */
final class SendQueue {
    /** A message, and where it goes. */
    record Outgoing(Channel channel, Message message, long weight) {}

    private static final int MANY = 200;
    private static final long HEAVY = 8L << 20;
    /** Of a message with nothing in it. */
    private static final long LEAST = 1_000;

    private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>();
    private long weight;
    private boolean ended;

    /** Adds a message; after the end it is dropped. */
    synchronized void add(Channel channel, Message message) {
        if (!ended) {
            var outgoing = new Outgoing(channel, message, weight(message));
            waiting.add(outgoing);
            weight += outgoing.weight();
            notifyAll();
        }
    }

    /** Nothing more comes; what waits is still taken. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The next message, as soon as there is one; empty at the end. */
    synchronized Optional<Outgoing> take() throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        var next = Optional.ofNullable(waiting.poll());
        boolean crowded = isCrowded();
        next.ifPresent(outgoing -> weight -= outgoing.weight());
        if (crowded && !isCrowded()) {
            notifyAll();
        }
        return next;
    }

    /** Waits while much waits; an interrupt ends that, and stays set. */
    synchronized void awaitRoom() {
        try {
            while (isCrowded() && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCrowded() {
        return waiting.size() > MANY || weight > HEAVY;
    }

    /** About as many bytes as the message holds in memory. */
    private static long weight(Message message) {
        long buffers =
                message.buffers().stream().mapToLong(buffer -> buffer.length).sum();
        return LEAST + weight(message.content()) + buffers;
    }

    private static long weight(JsonElement json) {
        if (json instanceof JsonPrimitive primitive) {
            return primitive.isString() ? primitive.getAsString().length() : 1;
        } else if (json instanceof JsonObject object) {
            long sum = 0;
            for (var entry : object.entrySet()) {
                sum += entry.getKey().length() + weight(entry.getValue());
            }
            return sum;
        } else if (json instanceof JsonArray array) {
            long sum = 0;
            for (var item : array) {
                sum += weight(item);
            }
            return sum;
        }
        return 1;
    }
}
