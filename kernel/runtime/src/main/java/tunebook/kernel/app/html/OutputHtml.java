package tunebook.kernel.app.html;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.notebook.Output;

/**
 * One output of a cell as HTML. Of a value in several MIME types the richest is shown: HTML, Markdown, LaTeX, SVG, then
 * pictures of pixels, then text.
 *
 * <p>HTML goes in as it is, scripts and all: whoever ran the notebook has run the code that made it. An SVG becomes an
 * image instead, for the ids that charts use inside would clash on one page.
 */
final class OutputHtml {
    private static final List<String> PIXELS = List.of("image/png", "image/jpeg", "image/gif");

    private OutputHtml() {}

    static String render(Output output) {
        if (output instanceof Output.Stream stream) {
            return "<pre class=\"" + (stream.name().equals("stderr") ? "stderr" : "stdout") + "\">"
                    + AnsiHtml.render(TerminalText.shown(stream.text())) + "</pre>\n";
        }
        if (output instanceof Output.Failure failure) {
            return "<pre class=\"error\">" + AnsiHtml.render(traceback(failure)) + "</pre>\n";
        }
        return "<div class=\"value\">" + value((Output.Value) output) + "</div>\n";
    }

    private static String traceback(Output.Failure failure) {
        return failure.traceback().isEmpty()
                ? failure.name() + ": " + failure.message()
                : String.join("\n", failure.traceback());
    }

    private static String value(Output.Value value) {
        var data = value.data();
        var html = text(data, "text/html");
        if (html.isPresent()) {
            return html.get();
        }
        var markdown = text(data, "text/markdown");
        if (markdown.isPresent()) {
            return MarkdownHtml.render(markdown.get(), UnaryOperator.identity());
        }
        var latex = text(data, "text/latex");
        if (latex.isPresent()) {
            return latex(latex.get());
        }
        return picture(value)
                .orElseGet(
                        () -> "<pre>" + AnsiHtml.render(text(data, "text/plain").orElse("")) + "</pre>");
    }

    /** What is not between delimiters is text, unless there is none: then all of it is one formula. */
    private static String latex(String latex) {
        var source = FormulaText.of(latex);
        return source.formulas().isEmpty()
                ? new Formula(latex, latex, true).toHtml()
                : source.restore(Html.escape(source.text()), Formula::toHtml);
    }

    private static Optional<String> picture(Output.Value value) {
        var svg = text(value.data(), "image/svg+xml");
        if (svg.isPresent()) {
            var bytes = svg.get().getBytes(StandardCharsets.UTF_8);
            return Optional.of(image(value, "image/svg+xml", Base64.getEncoder().encodeToString(bytes)));
        }
        return PIXELS.stream()
                .filter(value.data()::has)
                .findFirst()
                .map(mime ->
                        image(value, mime, text(value.data(), mime).orElse("").replaceAll("\\s", "")));
    }

    private static String image(Output.Value value, String mime, String base64) {
        var about = JsonMembers.object(value.metadata(), mime);
        var words = JsonMembers.string(about, "alt")
                .or(() -> JsonMembers.string(value.metadata(), "alt"))
                .or(() -> text(value.data(), "text/plain"))
                .orElse("");
        return "<img alt=\"" + Html.escape(words) + "\"" + size(about, "width") + size(about, "height") + " src=\"data:"
                + mime + ";base64," + Html.escape(base64) + "\">";
    }

    private static String size(JsonObject about, String side) {
        var pixels = JsonMembers.integer(about, side);
        return pixels.isPresent() ? " " + side + "=\"" + pixels.getAsInt() + "\"" : "";
    }

    private static Optional<String> text(JsonObject data, String mime) {
        JsonElement content = data.get(mime);
        return JsonMembers.text(content);
    }
}
