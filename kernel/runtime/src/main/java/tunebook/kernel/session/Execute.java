package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tunebook.display.MimeBundle;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.Outcome;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.LineMagics;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.render.Renderers;
import tunebook.kernel.wire.Json;
import tunebook.spi.Kernel;

/** Runs cells. */
final class Execute implements Handler {
    private static final Object NOTHING = new Object();

    private final Engine engine;
    private final Renderers renderers;
    private final Magics magics;
    private final History history;
    private final Input input;
    private final CompletableFuture<List<String>> ready;
    private final Kernel kernel = new CellKernel();
    private boolean begun;
    private int count;

    /** {@code ready} holds what is to be said under the first cell. */
    Execute(
            Engine engine,
            Renderers renderers,
            Magics magics,
            History history,
            Input input,
            CompletableFuture<List<String>> ready) {
        this.engine = engine;
        this.renderers = renderers;
        this.magics = magics;
        this.history = history;
        this.input = input;
        this.ready = ready;
    }

    /** What code in a cell reaches of the kernel. */
    private final class CellKernel implements Kernel {
        @Override
        public Object eval(String source) throws Exception {
            var magic = CellMagic.of(source);
            return magic.isPresent() ? magics.cell(magic.get()) : engine.eval(java(source));
        }

        @Override
        public Object lineMagic(String name, List<String> args) throws Exception {
            return magics.line(name, args);
        }

        @Override
        public Object cellMagic(String name, List<String> args, String body) throws Exception {
            return magics.cell(name, args, body);
        }

        @Override
        public void addToClasspath(List<Path> paths) {
            engine.addLibraries(paths);
        }
    }

    /** Runs source before the first cell, unseen unless it fails. */
    void startup(List<String> sources, Publisher publisher) {
        for (var source : sources) {
            var output = new CellOutput(0, false, publisher, renderers, kernel, input);
            run(output, source);
            output.flush();
        }
    }

    @Override
    public JsonObject handle(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        boolean silent = Json.flag(content, "silent", false);
        boolean stored = !silent && Json.flag(content, "store_history", true);
        int number = stored ? ++count : count;
        var output = new CellOutput(number, silent, publisher, renderers, kernel, input);
        if (!silent) {
            publisher.publish("execute_input", Json.object("code", code, "execution_count", number));
        }
        if (stored) {
            history.add(number, code);
        }
        begin(output);
        var reply = reply(run(output, code), output);
        if (Json.text(reply, "status", "").equals("ok")) {
            reply.add("payload", Json.of(List.of()));
            reply.add("user_expressions", userExpressions(content, output));
        }
        output.flush();
        reply.addProperty("execution_count", number);
        return reply;
    }

    private void begin(CellOutput output) {
        if (!begun) {
            begun = true;
            ready.join().forEach(note -> {
                var bytes = (note + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                output.write(CellContext.Stream.ERR, bytes, 0, bytes.length);
            });
        }
    }

    private Outcome run(CellOutput output, String code) {
        var magic = CellMagic.of(code);
        if (magic.isPresent()) {
            return engine.call(output, () -> {
                var value = magics.cell(magic.get());
                return value == null ? NOTHING : shown(value, output);
            });
        }
        return engine.run(output, java(code), code, value -> shown(value, output));
    }

    /** What is shown of a value, made on the cell's thread; a stream comes from {@code printf} and says nothing. */
    private static Object shown(Object value, CellOutput output) {
        boolean nothing = output.isIdOfShown(value) || value == System.out || value == System.err;
        return nothing ? NOTHING : output.render(value, List.of());
    }

    private String java(String code) {
        return LineMagics.toJava(code, magics::takesSource);
    }

    private static JsonObject reply(Outcome outcome, CellOutput output) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed(ErrorReply.of(failed.failure()), output);
        } else if (outcome instanceof Outcome.Stopped stopped) {
            return failed(stopped.stillRunning() ? ErrorReply.STILL_RUNNING : ErrorReply.INTERRUPTED, output);
        } else if (outcome instanceof Outcome.Value value && value.value() instanceof MimeBundle bundle) {
            output.result(bundle);
        }
        return Json.object("status", "ok");
    }

    private static JsonObject failed(ErrorReply error, CellOutput output) {
        output.error(error);
        return error.reply();
    }

    private JsonObject userExpressions(JsonObject content, CellOutput output) {
        var results = new JsonObject();
        for (var entry : Json.object(content, "user_expressions").entrySet()) {
            var outcome = run(output, entry.getValue().getAsString());
            results.add(entry.getKey(), userExpression(outcome));
        }
        return results;
    }

    private static JsonObject userExpression(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return ErrorReply.of(failed.failure()).reply();
        } else if (outcome instanceof Outcome.Stopped) {
            return ErrorReply.INTERRUPTED.reply();
        }
        boolean shown = outcome instanceof Outcome.Value value && value.value() instanceof MimeBundle;
        var bundle = shown ? (MimeBundle) ((Outcome.Value) outcome).value() : new MimeBundle(Map.of(), Map.of());
        return Json.object("status", "ok", "data", bundle.data(), "metadata", bundle.metadata());
    }

    /** The number of the last cell. */
    int count() {
        return count;
    }
}
