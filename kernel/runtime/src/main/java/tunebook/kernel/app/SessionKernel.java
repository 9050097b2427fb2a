package tunebook.kernel.app;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tunebook.kernel.crash.CrashFolder;
import tunebook.kernel.crash.RunMarker;
import tunebook.kernel.engine.StandardStreams;
import tunebook.kernel.notebook.CellKernel;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.notebook.Output;
import tunebook.kernel.notebook.OutputRecorder;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Message;

/** The kernel in this virtual machine. */
final class SessionKernel implements CellKernel {
    private final LocalKernel kernel;
    private final Map<String, BiConsumer<String, JsonObject>> outputs = new HashMap<>();

    /** What the kernel said while it started; shown under the first cell. */
    private final List<Message> early = new ArrayList<>();

    /** Says which cell runs, for {@code tunebook crashed}. */
    private final Optional<RunMarker> marker = marker();

    private int cells;

    private SessionKernel(LocalKernel kernel) {
        this.kernel = kernel;
    }

    private static Optional<RunMarker> marker() {
        Consumer<String> log = StandardStreams.processErrors()::println;
        return CrashFolder.ofProcess().flatMap(folder -> {
            try {
                return Optional.of(folder.beginRun(log));
            } catch (IOException e) {
                log.accept("cannot use the folder of crash reports " + folder.path() + ": " + e);
                return Optional.empty();
            }
        });
    }

    /** Starts a kernel, and waits until it is ready: that time is not the first cell's, which may have a limit. */
    static CellKernel start() throws InterruptedException {
        var started = new SessionKernel(LocalKernel.start(KernelConfig.discover()));
        var nothing = new JsonObject();
        nothing.addProperty("code", "");
        nothing.addProperty("store_history", false);
        started.kernel.request("execute_request", nothing, null, started.early::add);
        return started;
    }

    @Override
    public Outcome execute(String source, Optional<Duration> limit, BiConsumer<String, JsonObject> output)
            throws InterruptedException {
        early.forEach(message -> output.accept(message.type(), message.content()));
        early.clear();
        cells++;
        marker.ifPresent(present -> present.runs(cells));
        long start = System.nanoTime();
        var reply = kernel.execute(source, limit.orElse(null), message -> route(message, output))
                .content();
        marker.ifPresent(present -> present.runs(RunMarker.NO_CELL));
        var count = JsonMembers.integer(reply, "execution_count");
        if (!JsonMembers.string(reply, "status").orElse("").equals("error")) {
            return new Outcome(count, Optional.empty());
        }
        boolean late =
                limit.isPresent() && System.nanoTime() - start >= limit.get().toNanos();
        return new Outcome(count, Optional.of(late ? timeout(limit.get()) : OutputRecorder.failure(reply)));
    }

    /**
     * Hands a message to the cell that it belongs to. The kernel opens each execution by repeating its source
     * ({@code execute_input}): what has the same parent from then on is that cell's.
     */
    private void route(Message message, BiConsumer<String, JsonObject> output) {
        var execution = message.parent().map(parent -> parent.id()).orElse("");
        if (message.type().equals("execute_input")) {
            outputs.put(execution, output);
        }
        outputs.getOrDefault(execution, (type, content) -> {}).accept(message.type(), message.content());
    }

    private static Output.Failure timeout(Duration limit) {
        var words = "the cell ran longer than " + limit.toSeconds() + " seconds and was stopped. More: --timeout";
        return new Output.Failure("Timeout", words, List.of());
    }

    @Override
    public JsonObject languageInfo() throws InterruptedException {
        var reply = kernel.request("kernel_info_request", new JsonObject(), null, message -> {});
        return JsonMembers.object(reply.content(), "language_info");
    }

    @Override
    public void close() {
        kernel.close();
        marker.ifPresent(RunMarker::close);
    }
}
