package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import tunebook.kernel.wire.Json;
import tunebook.spi.Comm;
import tunebook.spi.CommMessage;

/** One comm, open until one of its ends closes it. */
final class OpenComm implements Comm {
    private final String id;
    private final String target;
    private final OpenComms all;
    private volatile Consumer<CommMessage> onMessage = message -> {};
    private volatile Consumer<CommMessage> onClose = message -> {};
    private volatile boolean open = true;

    OpenComm(String id, String target, OpenComms all) {
        this.id = id;
        this.target = target;
        this.all = all;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void send(CommMessage message) {
        if (!open) {
            throw new IllegalStateException("the comm " + target + " is closed: a message needs one that is open."
                    + " Ask isOpen() first, or open a new one.");
        }
        all.publish("comm_msg", id, new JsonObject(), message);
    }

    @Override
    public Comm onMessage(Consumer<CommMessage> handler) {
        onMessage = handler;
        return this;
    }

    @Override
    public Comm onClose(Consumer<CommMessage> handler) {
        onClose = handler;
        return this;
    }

    @Override
    public void close(CommMessage last) {
        if (end()) {
            all.publish("comm_close", id, new JsonObject(), last);
        }
    }

    /** A front end sent something. */
    void received(CommMessage message) {
        onMessage.accept(message);
    }

    /** A front end has closed this comm. */
    void closed(CommMessage last) {
        if (end()) {
            onClose.accept(last);
        }
    }

    /** False if it had ended before. */
    private synchronized boolean end() {
        boolean first = open;
        open = false;
        all.forget(this);
        return first;
    }

    JsonObject json() {
        return Json.object("target_name", target);
    }
}
