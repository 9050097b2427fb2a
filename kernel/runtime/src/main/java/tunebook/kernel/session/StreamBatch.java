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
    private static final int LONGEST_CHARACTER = 4;
    private static final long MOMENT_MILLIS = 40;

    /** Turns the bytes of one stream into text; the first bytes of a character that is not whole yet stay here. */
    private static final class Decoding {
        private final CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        private final ByteBuffer begun = ByteBuffer.allocate(2 * LONGEST_CHARACTER);

        /** Decodes at most so many bytes that there is room for their text, and returns how many. */
        int decode(byte[] source, int from, int length, CharBuffer text) {
            int count = Math.min(length, begun.position() > 0 ? LONGEST_CHARACTER : text.remaining() - 1);
            if (begun.position() > 0) {
                begun.put(source, from, count).flip();
                decoder.decode(begun, text, false);
                begun.compact();
            } else {
                var bytes = ByteBuffer.wrap(source, from, count);
                decoder.decode(bytes, text, false);
                begun.put(bytes);
            }
            return count;
        }
    }

    private final Publisher publisher;
    private final Map<Stream, Decoding> decodings = new EnumMap<>(Stream.class);
    private final CharBuffer text = CharBuffer.allocate(LARGE);
    private Stream current = Stream.OUT;
    private boolean waiting;

    StreamBatch(Publisher publisher) {
        this.publisher = publisher;
        for (var stream : Stream.values()) {
            decodings.put(stream, new Decoding());
        }
    }

    /** Takes bytes; whoever writes more than the front ends read waits for them. */
    void write(Stream stream, byte[] source, int from, int length) {
        gather(stream, source, from, length);
        publisher.awaitRoom();
    }

    private synchronized void gather(Stream stream, byte[] source, int from, int length) {
        if (stream != current) {
            flush();
            current = stream;
        }
        int at = from;
        while (at < from + length) {
            if (text.remaining() <= 2 * LONGEST_CHARACTER) {
                flush();
            }
            at += decodings.get(stream).decode(source, at, from + length - at, text);
        }
        if (!waiting && text.position() > 0) {
            waiting = true;
            delayedExecutor(MOMENT_MILLIS, MILLISECONDS, Runnable::run).execute(this::flushLater);
        }
    }

    private synchronized void flushLater() {
        waiting = false;
        flush();
    }

    /** Sends what is there. */
    synchronized void flush() {
        text.flip();
        if (text.hasRemaining()) {
            publisher.publish(
                    "stream",
                    Json.object("name", current == Stream.OUT ? "stdout" : "stderr", "text", text.toString()));
        }
        text.clear();
    }
}
