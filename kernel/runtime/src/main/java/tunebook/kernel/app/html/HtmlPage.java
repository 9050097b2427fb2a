package tunebook.kernel.app.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.notebook.Notebook;

/** A notebook as one page that can be mailed, put on a stick or opened from a folder. */
public final class HtmlPage {
    private HtmlPage() {}

    /**
     * The text of the page.
     *
     * @param name the title if the notebook has none: no {@code title} in its metadata, no heading of the first level
     * @param folder where the files are that its Markdown shows
     */
    public static String of(Notebook notebook, String name, Path folder) {
        var body = notebook.cells().stream().map(cell -> cell(cell, folder)).collect(Collectors.joining());
        var katex = body.contains("<span class=\"math") ? Optional.of(new Katex()) : Optional.<Katex>empty();
        return """
                <!DOCTYPE html>
                <html>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="generator" content="Tunebook">
                <title>%s</title>
                <style>
                %s</style>
                %s</head>
                <body>
                <main>
                %s</main>
                %s</body>
                </html>
                """.formatted(
                        Html.escape(title(notebook).orElse(name)),
                        css(),
                        katex.map(Katex::style).orElse(""),
                        body,
                        katex.map(Katex::script).orElse(""));
    }

    private static Optional<String> title(Notebook notebook) {
        return JsonMembers.string(notebook.metadata(), "title")
                .or(() -> notebook.cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.MARKDOWN)
                        .flatMap(cell -> MarkdownHtml.title(cell.source()).stream())
                        .findFirst());
    }

    private static String cell(Cell cell, Path folder) {
        return switch (cell.kind()) {
            case MARKDOWN ->
                "<section class=\"text\">\n"
                        + MarkdownHtml.render(cell.source(), new EmbeddedImages(cell.attachments(), folder))
                        + "</section>\n";
            case CODE -> code(cell);
            case RAW -> "";
        };
    }

    private static String code(Cell cell) {
        if (cell.source().isBlank() && cell.outputs().isEmpty()) {
            return "";
        }
        var outputs = cell.outputs().stream().map(OutputHtml::render).collect(Collectors.joining());
        return "<section class=\"code\">\n" + prompt(cell.executionCount()) + "<pre class=\"source\"><code>"
                + JavaHtml.render(cell.source()) + "</code></pre>\n"
                + (outputs.isEmpty() ? "" : "<div class=\"output\">\n" + outputs + "</div>\n")
                + "</section>\n";
    }

    private static String prompt(OptionalInt count) {
        return "<span class=\"prompt\">" + (count.isPresent() ? "[" + count.getAsInt() + "]" : "[ ]") + "</span>\n";
    }

    private static String css() {
        try (var css = HtmlPage.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css is missing beside " + HtmlPage.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
