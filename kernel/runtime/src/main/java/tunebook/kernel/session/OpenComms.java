package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.wire.Json;
import tunebook.spi.Comm;
import tunebook.spi.CommMessage;
import tunebook.spi.Comms;

/** The comms of one session, and what their messages do. */
final class OpenComms implements Comms {
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Map<String, OpenComm> open = new ConcurrentHashMap<>();
    /** Publishes for threads that belong to no cell and to no message. */
    private final Publisher otherwise;

    OpenComms(Publisher otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public void register(String name, Target target) {
        targets.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(target, "target"));
    }

    @Override
    public void unregister(String name) {
        targets.remove(name);
    }

    @Override
    public Comm open(String target, CommMessage first) {
        var comm = new OpenComm(UUID.randomUUID().toString().replace("-", ""), target, this);
        open.put(comm.id(), comm);
        publish("comm_open", comm.id(), comm.json(), first);
        return comm;
    }

    @Override
    public Optional<Comm> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    void forget(OpenComm comm) {
        open.remove(comm.id(), comm);
    }

    /** Sends a message of a comm, under the cell or the message that the calling thread belongs to. */
    void publish(String type, String id, JsonObject content, CommMessage message) {
        content.addProperty("comm_id", id);
        content.add("data", Json.of(message.data()));
        publisher().publish(type, content, Json.of(message.metadata()).getAsJsonObject(), message.buffers());
    }

    private Publisher publisher() {
        return CellContext.current()
                .filter(CellOutput.class::isInstance)
                .map(context -> ((CellOutput) context).publisherInOrder())
                .orElse(otherwise);
    }

    /** {@code comm_info_request}. */
    JsonObject list(JsonObject content, Publisher publisher) {
        var wanted = Json.text(content, "target_name", "");
        var comms = new JsonObject();
        open.values().stream()
                .filter(comm -> wanted.isEmpty() || wanted.equals(comm.target()))
                .forEach(comm -> comms.add(comm.id(), comm.json()));
        return Json.object("status", "ok", "comms", comms);
    }

    /** Whether a message of a front end has somebody who takes it. */
    boolean expects(Request request) {
        var content = request.message().content();
        return request.type().equals("comm_open")
                ? targets.containsKey(Json.text(content, "target_name", ""))
                : open.containsKey(Json.text(content, "comm_id", ""));
    }

    /**
     * What a message of a front end makes the kernel do. Whoever opens a comm where nobody is gets it closed at once;
     * a message for a comm that is closed already is late, and means nothing.
     */
    void received(Request request) {
        var content = request.message().content();
        var id = Json.text(content, "comm_id", "");
        var message = message(request);
        switch (request.type()) {
            case "comm_open" -> opened(id, Json.text(content, "target_name", ""), message);
            case "comm_msg" -> Optional.ofNullable(open.get(id)).ifPresent(comm -> comm.received(message));
            default -> Optional.ofNullable(open.get(id)).ifPresent(comm -> comm.closed(message));
        }
    }

    private static CommMessage message(Request request) {
        var content = request.message().content();
        return new CommMessage(
                Json.plain(Json.object(content, "data")),
                Json.plain(request.message().metadata()),
                request.message().buffers());
    }

    private void opened(String id, String name, CommMessage first) {
        var target = targets.get(name);
        if (target == null) {
            publish("comm_close", id, new JsonObject(), CommMessage.EMPTY);
            return;
        }
        var comm = new OpenComm(id, name, this);
        open.put(id, comm);
        boolean taken = false;
        try {
            target.opened(comm, first);
            taken = true;
        } finally {
            if (!taken) {
                comm.close();
            }
        }
    }
}
