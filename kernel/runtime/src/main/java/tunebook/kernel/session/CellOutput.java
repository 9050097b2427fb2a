package tunebook.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Screen;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.render.Renderers;
import tunebook.kernel.wire.Json;
import tunebook.spi.Kernel;

/** What one run of a cell shows, and where it asks for input. It goes on working when the cell has ended. */
final class CellOutput implements CellContext, Screen {
    private final int number;
    private final boolean silent;
    private final Publisher publisher;
    private final StreamBatch batch;
    private final Renderers renderers;
    private final Kernel kernel;
    private final Input input;
    private final CellQueue queue;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    CellOutput(
            int number,
            boolean silent,
            Publisher publisher,
            Renderers renderers,
            Kernel kernel,
            Input input,
            CellQueue queue) {
        this.number = number;
        this.silent = silent;
        this.publisher = publisher;
        this.renderers = renderers;
        this.kernel = kernel;
        this.input = input;
        this.queue = queue;
        batch = new StreamBatch(publisher);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Screen screen() {
        return this;
    }

    @Override
    public Kernel kernel() {
        return kernel;
    }

    @Override
    public boolean interrupted() {
        return queue.isInterrupted(publisher.request());
    }

    /** Whether it belongs to a cell, and not to a callback or to what runs before the first cell. */
    boolean isOfCell() {
        return publisher.request().type().equals(CellQueue.EXECUTE);
    }

    @Override
    public void write(Stream stream, byte[] bytes, int from, int length) {
        if (!silent) {
            batch.write(stream, bytes, from, length);
        }
    }

    @Override
    public String readLine() throws IOException {
        return ask("", false);
    }

    /** One line of input with its line break; empty at the end of input. */
    String ask(String prompt, boolean hidden) throws IOException {
        batch.flush();
        return input.line(publisher, prompt, hidden);
    }

    /** For messages of other types: what was written before is sent before. */
    Publisher publisherInOrder() {
        batch.flush();
        return publisher;
    }

    @Override
    public String display(MimeBundle bundle) {
        return display(bundle, UUID.randomUUID().toString());
    }

    @Override
    public String display(MimeBundle bundle, String displayId) {
        shown.add(displayId);
        publish("display_data", bundle, Map.of("transient", Map.of("display_id", displayId)));
        return displayId;
    }

    @Override
    public void update(String displayId, MimeBundle bundle) {
        publish("update_display_data", bundle, Map.of("transient", Map.of("display_id", displayId)));
    }

    @Override
    public void clear(boolean wait) {
        batch.flush();
        if (!silent) {
            publisher.publish("clear_output", Json.object("wait", wait));
        }
    }

    @Override
    public MimeBundle render(Object value, List<String> mimes) {
        return renderers.render(value, mimes, this::note);
    }

    @Override
    public void register(Registration<?> registration) {
        renderers.add(registration);
    }

    private void note(String text) {
        var bytes = (text + "\n").getBytes(UTF_8);
        write(Stream.ERR, bytes, 0, bytes.length);
    }

    /** Whether a value is only the id of something that this cell has shown: nobody wants to see that too. */
    boolean isIdOfShown(Object value) {
        return value instanceof String id && shown.contains(id);
    }

    /** The value of the cell. */
    void result(MimeBundle bundle) {
        publish("execute_result", bundle, Map.of("execution_count", number));
    }

    /** Why the cell ended early. */
    void error(ErrorReply error) {
        batch.flush();
        if (!silent) {
            publisher.publish("error", error.json());
        }
    }

    /** Sends what was written so far. */
    void flush() {
        batch.flush();
    }

    private void publish(String type, MimeBundle bundle, Map<String, Object> more) {
        batch.flush();
        if (!silent) {
            publisher.publish(type, bundle, more);
        }
    }
}
