package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tunebook.kernel.assist.Assistant;
import tunebook.kernel.assist.Completion;
import tunebook.kernel.assist.Inspection;
import tunebook.kernel.engine.CellState;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.LineMagics;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.wire.Json;

/**
 * Answers questions about code that is being written: completion, documentation, whether it is complete. What cannot be
 * answered is answered so; a front end that asks while somebody types must never get an error.
 */
final class Questions {
    private static final Pattern ASKED = Pattern.compile(
            "\\s*(?:(?<before>\\?{1,2})\\s*(?<first>%{0,2}[\\p{L}_$][\\w$.\\p{L}]*)|(?<second>%{0,2}[\\p{L}_$][\\w$.\\p{L}]*)\\s*(?<after>\\?{1,2}))\\s*;?\\s*");

    private final Engine engine;
    private final Magics magics;
    private final Assistant assistant;
    private final Consumer<String> log;
    private final CompletableFuture<?> ready;

    /** {@code ready} is completed when the extensions have added their imports and magics. */
    Questions(Engine engine, Magics magics, Consumer<String> log, CompletableFuture<?> ready) {
        this.engine = engine;
        this.magics = magics;
        this.log = log;
        this.ready = ready;
        assistant = new Assistant(engine, magics);
        engine.lookUpSignatures(this::signatures);
    }

    /** {@code complete_request}. */
    JsonObject complete(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        int cursor = cursor(content, code);
        var completion = completion(code, cursor);
        int start = CodePoints.ofIndex(code, completion.start());
        int end = CodePoints.ofIndex(code, completion.end());
        var types = new ArrayList<Map<String, Object>>();
        for (var match : completion.matches()) {
            types.add(Map.of(
                    "start",
                    start,
                    "end",
                    end,
                    "text",
                    match.text(),
                    "type",
                    match.type(),
                    "signature",
                    match.signature()));
        }
        return Json.object(
                "status",
                "ok",
                "matches",
                completion.texts(),
                "cursor_start",
                start,
                "cursor_end",
                end,
                "metadata",
                Map.of("_jupyter_types_experimental", types));
    }

    private Completion completion(String code, int cursor) {
        try {
            var unused = ready.join();
            return assistant.complete(code, cursor);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            // the compiler is not made for half a program, and may say so in any way
            log.accept("completion failed: " + e);
            return new Completion(List.of(), cursor, cursor);
        }
    }

    /** {@code inspect_request}. */
    JsonObject inspect(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        boolean detailed = Json.number(content, "detail_level", 0) > 0;
        var found = inspection(code, cursor(content, code), detailed);
        return Json.object(
                "status", "ok",
                "found", found.isPresent(),
                "data", found.map(Questions::data).orElse(Map.of()),
                "metadata", Map.of());
    }

    /** What is known of what a cell asks for by {@code Name?}, {@code ?Name} or {@code Name??}; empty for other cells. */
    Optional<Map<String, String>> page(String cell) {
        var asked = ASKED.matcher(cell);
        if (!asked.matches()) {
            return Optional.empty();
        }
        boolean first = asked.group("before") != null;
        var name = asked.group(first ? "first" : "second");
        boolean detailed = asked.group(first ? "before" : "after").length() > 1;
        return Optional.of(inspection(name, name.length(), detailed)
                .map(Questions::data)
                .orElse(Map.of("text/plain", "nothing is known of " + name + " here")));
    }

    private Optional<Inspection> inspection(String code, int cursor, boolean detailed) {
        try {
            var unused = ready.join();
            return assistant.inspect(code, cursor, detailed);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            // as for completion
            log.accept("inspection failed: " + e);
            return Optional.empty();
        }
    }

    private List<String> signatures(String callee) {
        try {
            return assistant.signatures(callee);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            // as for completion
            log.accept("looking up signatures failed: " + e);
            return List.of();
        }
    }

    private static Map<String, String> data(Inspection inspection) {
        var markdown = inspection.markdown();
        return Map.of("text/plain", inspection.plain(), "text/markdown", markdown, "text/html", html(markdown));
    }

    private static String html(String markdown) {
        var document = Parser.builder().build().parse(markdown);
        return HtmlRenderer.builder().escapeHtml(true).build().render(document);
    }

    /** {@code is_complete_request}. */
    JsonObject isComplete(JsonObject content, Publisher publisher) {
        var code = Json.text(content, "code", "");
        if (ASKED.matcher(code).matches()) {
            return Json.object("status", "complete");
        }
        if (CellMagic.of(code).isPresent()) {
            // the body of a cell's magic ends with an empty line
            boolean ended = code.indexOf('\n') >= 0
                    && code.substring(code.lastIndexOf('\n')).isBlank();
            return ended ? Json.object("status", "complete") : Json.object("status", "incomplete", "indent", "");
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
}
