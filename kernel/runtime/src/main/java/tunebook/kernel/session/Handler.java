package tunebook.kernel.session;

import com.google.gson.JsonObject;

/** Answers one kind of request. */
@FunctionalInterface
interface Handler {
    /**
     * Does what is asked, between the statuses busy and idle.
     *
     * @param content what the request says
     * @param publisher for what everybody should see of it
     * @return the content of the reply
     */
    JsonObject handle(JsonObject content, Publisher publisher);
}
