package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/** What a cell reads from {@code System.in}: a line at a time, asked for when the one before is used up. */
final class CellInput extends InputStream {
    private final CellContext context;
    private byte[] line = new byte[0];
    private int at;

    CellInput(CellContext context) {
        this.context = context;
    }

    @Override
    public synchronized int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == line.length) {
            line = context.readLine().getBytes(UTF_8);
            at = 0;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, from, count);
        at += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }
}
