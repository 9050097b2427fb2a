package tunebook.kernel.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/** The front end's end of the channels over ZeroMQ, for tests and measurements. Belongs to one thread. */
public final class ZmqClient implements AutoCloseable {
    /** Shorter than usual: a kernel that is starting is found soon after it listens. */
    private static final int RECONNECT_MILLIS = 10;

    private final ZMQ.Context context = ZMQ.context(1);
    /** The same on all sockets: the kernel asks for input on stdin whoever sent the request on shell. */
    private final byte[] identity = UUID.randomUUID().toString().getBytes(UTF_8);

    private final Codec codec;
    private final Map<Channel, ZMQ.Socket> sockets;
    private final ZMQ.Socket heartbeat;

    public ZmqClient(ConnectionFile connection) {
        codec = new Codec(connection.signer());
        sockets = Map.of(
                Channel.SHELL, connected(SocketType.DEALER, connection.address(connection.shell())),
                Channel.CONTROL, connected(SocketType.DEALER, connection.address(connection.control())),
                Channel.STDIN, connected(SocketType.DEALER, connection.address(connection.stdin())),
                Channel.IOPUB, connected(SocketType.SUB, connection.address(connection.iopub())));
        sockets.get(Channel.IOPUB).subscribe(ZMQ.SUBSCRIPTION_ALL);
        heartbeat = connected(SocketType.REQ, connection.address(connection.heartbeat()));
    }

    private ZMQ.Socket connected(SocketType type, String address) {
        var socket = context.socket(type);
        socket.setRcvHWM(0);
        socket.setLinger(0);
        socket.setReconnectIVL(RECONNECT_MILLIS);
        if (type == SocketType.DEALER) {
            socket.setIdentity(identity);
        }
        socket.connect(address);
        return socket;
    }

    /** Sends a message. */
    public void send(Channel channel, Message message) {
        sendFrames(channel, codec.encode(message));
    }

    /** Sends any frames, also such as no front end would send. */
    public void sendFrames(Channel channel, List<byte[]> frames) {
        Frames.send(sockets.get(channel), frames);
    }

    /** The next message, as soon as it is there; empty if none came in time. */
    public Optional<Message> receive(Channel channel, Duration patience) throws MalformedMessageException {
        var socket = sockets.get(channel);
        socket.setReceiveTimeOut(Math.toIntExact(patience.toMillis()));
        var frames = Frames.receive(socket);
        return frames.isEmpty() ? Optional.empty() : Optional.of(codec.decode(frames));
    }

    /** Whether the kernel's process sends a heartbeat back in time. After a false the client is of no more use. */
    public boolean alive(Duration patience) {
        heartbeat.setReceiveTimeOut(Math.toIntExact(patience.toMillis()));
        Frames.send(heartbeat, List.of(new byte[] {1}));
        return !Frames.receive(heartbeat).isEmpty();
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        heartbeat.close();
        context.term();
    }
}
