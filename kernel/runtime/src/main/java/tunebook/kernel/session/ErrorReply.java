package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.List;
import tunebook.kernel.engine.Failure;
import tunebook.kernel.wire.Json;

/**
 * What went wrong, as messages hold it.
 *
 * @param name the kind of error
 * @param message what went wrong
 * @param traceback all that is shown, by lines
 */
record ErrorReply(String name, String message, List<String> traceback) {
    static final ErrorReply INTERRUPTED = of("Interrupted", "the cell was stopped; what it did so far stands");
    static final ErrorReply STILL_RUNNING = of(
            "Interrupted",
            "the cell was asked to stop, but a call in it goes on and cannot be stopped from outside. You can go on"
                    + " working beside it; to end it, restart the kernel.");

    ErrorReply {
        traceback = List.copyOf(traceback);
    }

    static ErrorReply of(String name, String message) {
        return new ErrorReply(name, message, List.of(name + ": " + message));
    }

    static ErrorReply of(Failure failure) {
        return new ErrorReply(failure.name(), failure.message(), failure.painted());
    }

    /** The fields of the error. */
    JsonObject json() {
        return Json.object("ename", name, "evalue", message, "traceback", traceback);
    }

    /** The fields of the error, for a reply. */
    JsonObject reply() {
        var json = json();
        json.addProperty("status", "error");
        return json;
    }
}
