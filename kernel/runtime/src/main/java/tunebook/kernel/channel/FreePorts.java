package tunebook.kernel.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tunebook.kernel.wire.ConnectionFile;

/** Connections for kernels that are started from here, as a front end starts them. */
public final class FreePorts {
    private static final int CHANNELS = 5;

    private FreePorts() {}

    /** A connection on the loopback address, on five ports that are free now, with a new key. */
    public static ConnectionFile connection() throws IOException {
        var ports = ports();
        return new ConnectionFile(
                "tcp",
                "127.0.0.1",
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                "hmac-sha256",
                UUID.randomUUID().toString());
    }

    private static List<Integer> ports() throws IOException {
        // all are held until all are found, so that they differ
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < CHANNELS; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }
}
