package tunebook.kernel.channel;

import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/**
 * The thread that sends back whatever a front end sends, to say that the process lives.
 *
 * <p>By a socket that takes messages of any shape from any number of peers at once. A {@code REP} socket, which the
 * protocol names and which looks the same to front ends, answers one peer after the other, and stops for good over some
 * messages that no front end sends.
 */
final class ZmqHeartbeat implements Runnable {
    private static final int UNDER_WAY = 10;
    private static final long LONGEST = 1 << 10;

    private final ZMQ.Socket socket;

    ZmqHeartbeat(ZMQ.Socket socket) {
        this.socket = socket;
    }

    /** Sets what must be set before the socket is bound: a peer that does not read is sent nothing more. */
    static void configure(ZMQ.Socket socket) {
        socket.setSndHWM(UNDER_WAY);
        socket.setRcvHWM(UNDER_WAY);
        socket.setMaxMsgSize(LONGEST);
    }

    @Override
    public void run() {
        try (socket) {
            while (true) {
                Frames.send(socket, Frames.receive(socket));
            }
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZError.ETERM) {
                throw e;
            }
            // the channels are being closed
        }
    }
}
