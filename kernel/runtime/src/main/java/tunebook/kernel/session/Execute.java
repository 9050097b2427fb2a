package tunebook.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import tunebook.display.MimeBundle;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.Outcome;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.session.history.History;
import tunebook.kernel.wire.Json;

/** Runs cells. */
final class Execute implements Handler {
    private static final Object NOTHING = new Object();
    private static final ErrorReply NO_EXPRESSION =
            ErrorReply.of("IllegalArgument", "a user expression is source text; this one is something else");

    private final Engine engine;
    private final Magics magics;
    private final CellKernel kernel;
    private final Outputs outputs;
    private final History history;
    private final Questions questions;
    private final CompletableFuture<List<String>> ready;
    /** Is told the number of the cell that runs, and 0 when it has ended. */
    private final IntConsumer watch;

    private final Results results;
    /** What is to be said under the first cell. */
    private final List<String> early = new ArrayList<>();

    private boolean begun;
    private int count;

    /** {@code ready} holds what is to be said under the first cell; {@code watch} is told which cell runs. */
    Execute(
            Engine engine,
            Magics magics,
            CellKernel kernel,
            Outputs outputs,
            History history,
            Questions questions,
            CompletableFuture<List<String>> ready,
            IntConsumer watch,
            Results results) {
        this.engine = engine;
        this.magics = magics;
        this.kernel = kernel;
        this.outputs = outputs;
        this.history = history;
        this.questions = questions;
        this.ready = ready;
        this.watch = watch;
        this.results = results;
    }

    /** Runs source before the first cell, unseen; what goes wrong is said under that cell. */
    void startup(List<StartupSource> sources, Publisher publisher) {
        ready.join();
        for (var source : sources) {
            var scope = kernel.of(source.name(), "");
            var output = outputs.of(0, false, publisher, scope);
            var outcome = engine.call(output, () -> scope.load(source.name(), source.text()));
            if (outcome instanceof Outcome.Failed failed) {
                early.add("Before the first cell, " + source.name() + " failed:");
                early.addAll(failed.failure().traceback());
            }
            output.flush();
        }
    }

    @Override
    public JsonObject handle(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        boolean silent = Json.flag(content, "silent", false);
        boolean stored = !silent && Json.flag(content, "store_history", true);
        int number = stored ? ++count : count;
        var output = outputs.of(number, silent, publisher, kernel.of("cell " + number, code));
        if (!silent) {
            publisher.publish("execute_input", Json.object("code", code, "execution_count", number));
        }
        if (stored) {
            history.add(number, code);
        }
        begin(output);
        var page = questions.page(code);
        if (page.isPresent()) {
            return paged(page.get(), number, output);
        }
        watch.accept(number);
        var outcome = run(output, code, stored ? value -> results.add(number, value) : value -> {});
        watch.accept(0);
        if (stored) {
            bundle(outcome).flatMap(MimeBundle::plainText).ifPresent(text -> history.output(number, text));
        }
        var reply = reply(outcome, output);
        if (Json.text(reply, "status", "").equals("ok")) {
            reply.add("payload", Json.of(List.of()));
            reply.add("user_expressions", userExpressions(content, output));
        }
        output.flush();
        reply.addProperty("execution_count", number);
        return reply;
    }

    /** Front ends show a page in their own way: in a pager, or under the cell. */
    private static JsonObject paged(Map<String, String> data, int number, CellOutput output) {
        output.flush();
        return Json.object(
                "status",
                "ok",
                "execution_count",
                number,
                "payload",
                List.of(Map.of("source", "page", "data", data, "start", 0)),
                "user_expressions",
                Map.of());
    }

    private void begin(CellOutput output) {
        if (!begun) {
            begun = true;
            early.addAll(0, ready.join());
            early.forEach(note -> {
                var bytes = (note + "\n").getBytes(UTF_8);
                output.write(CellContext.Stream.ERR, bytes, 0, bytes.length);
            });
        }
    }

    private Outcome run(CellOutput output, String code, Consumer<Object> keep) {
        var magic = CellMagic.of(code);
        if (magic.isPresent()) {
            return engine.call(output, () -> {
                var value = magics.cell(magic.get());
                return value == null ? NOTHING : shown(value, output, keep);
            });
        }
        return engine.run(output, kernel.java(code), code, value -> shown(value, output, keep));
    }

    /** What is shown of a value, made on the cell's thread; a stream comes from {@code printf} and says nothing. */
    private static Object shown(Object value, CellOutput output, Consumer<Object> keep) {
        boolean nothing = output.isIdOfShown(value) || value == System.out || value == System.err;
        if (nothing) {
            return NOTHING;
        }
        keep.accept(value);
        return output.render(value, List.of());
    }

    private static JsonObject reply(Outcome outcome, CellOutput output) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed(ErrorReply.of(failed.failure()), output);
        } else if (outcome instanceof Outcome.Stopped stopped) {
            return failed(stopped.stillRunning() ? ErrorReply.STILL_RUNNING : ErrorReply.INTERRUPTED, output);
        }
        bundle(outcome).ifPresent(output::result);
        return Json.object("status", "ok");
    }

    /** What is shown of the value, if there is one and it is shown. */
    private static Optional<MimeBundle> bundle(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.value() instanceof MimeBundle bundle
                ? Optional.of(bundle)
                : Optional.empty();
    }

    private static JsonObject failed(ErrorReply error, CellOutput output) {
        output.error(error);
        return error.reply();
    }

    private JsonObject userExpressions(JsonObject content, CellOutput output) {
        var results = new JsonObject();
        for (var entry : Json.object(content, "user_expressions").entrySet()) {
            boolean isText = entry.getValue() instanceof JsonPrimitive value && value.isString();
            results.add(
                    entry.getKey(),
                    isText
                            ? userExpression(run(output, entry.getValue().getAsString(), value -> {}))
                            : NO_EXPRESSION.reply());
        }
        return results;
    }

    private static JsonObject userExpression(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return ErrorReply.of(failed.failure()).reply();
        } else if (outcome instanceof Outcome.Stopped) {
            return ErrorReply.INTERRUPTED.reply();
        }
        var bundle = bundle(outcome).orElseGet(() -> new MimeBundle(Map.of(), Map.of()));
        var content = BundleContent.of(bundle);
        content.addProperty("status", "ok");
        return content;
    }

    /** The number of the last cell. */
    int count() {
        return count;
    }
}
