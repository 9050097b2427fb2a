package tunebook.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;

/** The whole lines of a file from its beginning, one after the other, and where each ends. */
final class JournalLines {
    private static final int CHUNK = 1 << 16;

    private final RandomAccessFile bytes;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int length; // of what is in the chunk
    private int at; // the next byte in it
    private long offset;
    private long number;

    JournalLines(RandomAccessFile bytes) throws IOException {
        this.bytes = bytes;
        bytes.seek(0);
    }

    /** The next line without its end; null if no whole line is left. */
    byte[] next() throws IOException {
        line.reset();
        while (at < length || fill()) {
            int from = at;
            while (at < length && chunk[at] != '\n') {
                at++;
            }
            line.write(chunk, from, at - from);
            if (at < length) {
                at++;
                number++;
                offset += line.size() + 1L;
                return line.toByteArray();
            }
        }
        return null;
    }

    private boolean fill() throws IOException {
        at = 0;
        length = Math.max(0, bytes.read(chunk));
        return length > 0;
    }

    /** After the last whole line, the bytes of the one that was cut off. */
    byte[] rest() {
        return line.toByteArray();
    }

    /** Bytes up to the end of the last line given. */
    long offset() {
        return offset;
    }

    /** The number of the last line given, from 1. */
    long number() {
        return number;
    }
}
