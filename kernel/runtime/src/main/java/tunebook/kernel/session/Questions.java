package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tunebook.kernel.engine.CellState;
import tunebook.kernel.engine.Completion;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.Inspection;
import tunebook.kernel.engine.Lexer;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.LineMagics;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.wire.Json;

/** Answers questions about code that is being written: completion, documentation, whether it is complete. */
final class Questions {
    private final Engine engine;
    private final Magics magics;

    Questions(Engine engine, Magics magics) {
        this.engine = engine;
        this.magics = magics;
    }

    /** {@code complete_request}. */
    JsonObject complete(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        int cursor = cursor(content, code);
        var completion = isMagicName(code, cursor) ? magicNames(code, cursor) : engine.complete(code, cursor);
        return Json.object(
                "status", "ok",
                "matches", completion.matches(),
                "cursor_start", CodePoints.ofIndex(code, completion.start()),
                "cursor_end", CodePoints.ofIndex(code, completion.end()),
                "metadata", Map.of());
    }

    /** {@code inspect_request}. */
    JsonObject inspect(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        var text = engine.inspect(code, cursor(content, code)).map(Questions::text);
        return Json.object(
                "status", "ok",
                "found", text.isPresent(),
                "data", text.map(t -> Map.of("text/plain", t)).orElse(Map.of()),
                "metadata", Map.of());
    }

    /** {@code is_complete_request}. */
    JsonObject isComplete(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        if (CellMagic.of(code).isPresent()) {
            return Json.object("status", "complete");
        }
        var state = engine.state(LineMagics.toJava(code, magics::takesSource));
        var reply = Json.object("status", state.status().name().toLowerCase(Locale.ROOT));
        if (state.status() == CellState.Status.INCOMPLETE) {
            reply.addProperty("indent", state.indent());
        }
        return reply;
    }

    private static int cursor(JsonObject content, String code) {
        return CodePoints.toIndex(code, Json.number(content, "cursor_pos", Integer.MAX_VALUE));
    }

    private static String text(Inspection inspection) {
        return inspection.entries().stream()
                .map(entry -> entry.documentation().isEmpty()
                        ? entry.signature()
                        : entry.signature() + "\n\n"
                                + entry.documentation().indent(4).stripTrailing())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isMagicName(String code, int cursor) {
        return Lexer.regions(code + "a").stream()
                .anyMatch(region -> region.kind() == Lexer.Kind.MAGIC
                        && region.start() < cursor
                        && code.substring(region.start(), cursor).matches("%+\\w*"));
    }

    private Completion magicNames(String code, int cursor) {
        int start = Math.max(code.lastIndexOf('%', cursor - 1) + 1, 0);
        var prefix = code.substring(start, cursor);
        List<String> names = magics.all().stream()
                .map(magic -> magic.name())
                .filter(name -> name.startsWith(prefix))
                .toList();
        return new Completion(names, start, cursor);
    }
}
