package tunebook.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.EnumMap;
import java.util.Map;
import tunebook.kernel.engine.CellContext.Stream;
import tunebook.kernel.wire.Json;

/**
 * Gathers what a cell writes, for a message for each line would drown the front end. It goes out when it is large, when
 * it has waited for a moment, when the other stream is written to, and before anything else that the cell shows: so the
 * order is kept, and nothing is lost.
 */
final class StreamBatch {
    private static final int LARGE = 1 << 16;
    private static final long MOMENT_MILLIS = 40;

    private final Publisher publisher;
    private final Map<Stream, CharsetDecoder> decoders = new EnumMap<>(Stream.class);
    private final ByteBuffer bytes = ByteBuffer.allocate(LARGE);
    private final CharBuffer chars = CharBuffer.allocate(LARGE);
    private Stream current = Stream.OUT;
    private boolean waiting;

    StreamBatch(Publisher publisher) {
        this.publisher = publisher;
        for (var stream : Stream.values()) {
            decoders.put(stream, UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE));
        }
    }

    synchronized void write(Stream stream, byte[] source, int from, int length) {
        if (stream != current) {
            flush();
            current = stream;
        }
        int at = from;
        while (at < from + length) {
            int count = Math.min(bytes.remaining(), from + length - at);
            bytes.put(source, at, count);
            at += count;
            if (!bytes.hasRemaining()) {
                flush();
            }
        }
        if (!waiting && bytes.position() > 0) {
            waiting = true;
            delayedExecutor(MOMENT_MILLIS, MILLISECONDS, Runnable::run).execute(this::flushLater);
        }
    }

    private synchronized void flushLater() {
        waiting = false;
        flush();
    }

    /** Sends what is there; the first bytes of a character that is not whole yet stay. */
    synchronized void flush() {
        bytes.flip();
        decoders.get(current).decode(bytes, chars, false);
        bytes.compact();
        chars.flip();
        if (chars.hasRemaining()) {
            publisher.publish(
                    "stream",
                    Json.object("name", current == Stream.OUT ? "stdout" : "stderr", "text", chars.toString()));
        }
        chars.clear();
    }
}
