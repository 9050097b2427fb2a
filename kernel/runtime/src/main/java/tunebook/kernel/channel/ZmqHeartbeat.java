package tunebook.kernel.channel;

import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/** The thread that sends back whatever a front end sends, to say that the process lives. */
final class ZmqHeartbeat implements Runnable {
    private final ZMQ.Socket socket;

    ZmqHeartbeat(ZMQ.Socket socket) {
        this.socket = socket;
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
