package tunebook.kernel.survival;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/**
 * The other end of a TCP connection to one of the kernel's ports, which keeps to ZMTP 3.0 (RFC 23) only as far as it is
 * told to. What the kernel sends is never read.
 */
final class RawPeer implements AutoCloseable {
    private static final int GREETING = 64;
    private static final byte MORE = 1;
    private static final byte LONG = 2;
    private static final byte COMMAND = 4;

    private final Socket socket;

    RawPeer(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** Sends bytes; that the kernel has hung up on us is no surprise. */
    RawPeer send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // hung up: as it should
        }
        return this;
    }

    /** Introduces itself as a socket of some type. */
    RawPeer greet(String type) {
        return send(greeting()).send(ready(type));
    }

    static byte[] greeting() {
        var greeting = ByteBuffer.allocate(GREETING);
        greeting.put(0, (byte) 0xff).put(9, (byte) 0x7f).put(10, (byte) 3);
        greeting.position(12);
        return greeting.put("NULL".getBytes(US_ASCII)).array();
    }

    private static byte[] ready(String type) {
        var name = "Socket-Type".getBytes(US_ASCII);
        var value = type.getBytes(US_ASCII);
        var body = ByteBuffer.allocate(6 + 1 + name.length + 4 + value.length);
        body.put((byte) 5).put("READY".getBytes(US_ASCII));
        body.put((byte) name.length).put(name).putInt(value.length).put(value);
        return ByteBuffer.allocate(2 + body.capacity())
                .put(COMMAND)
                .put((byte) body.capacity())
                .put(body.array())
                .array();
    }

    /** Sends one message. */
    RawPeer message(List<byte[]> frames) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            bytes.write(LONG | (i < frames.size() - 1 ? MORE : 0));
            bytes.writeBytes(ByteBuffer.allocate(8).putLong(frame.length).array());
            bytes.writeBytes(frame);
        }
        return send(bytes.toByteArray());
    }

    /** Says that a frame of some length follows; it does not. */
    RawPeer claim(long length, boolean more) {
        return send(ByteBuffer.allocate(9)
                .put((byte) (LONG | (more ? MORE : 0)))
                .putLong(length)
                .array());
    }

    /** Something that is not ZMTP, or stops to be in the middle. */
    static byte[] garbage(Random random) {
        var noise = new byte[random.nextInt(500)];
        random.nextBytes(noise);
        switch (random.nextInt(5)) {
            case 0 -> {
                return "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
            }
            case 1 -> {
                return java.util.Arrays.copyOf(greeting(), random.nextInt(GREETING));
            }
            case 2 -> {
                return together(greeting(), noise);
            }
            case 3 -> {
                return together(greeting(), ready("DEALER"), noise);
            }
            default -> {
                return noise;
            }
        }
    }

    private static byte[] together(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
