package tunebook.kernel.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;

/** Text is what its author says it is, on request only: HTML, Markdown, LaTeX, SVG, a script, JSON. */
final class MarkupText {
    static final Registration<CharSequence> REGISTRATION = Registration.<CharSequence>of(
                    CharSequence.class, MarkupText::show)
            .supporting(
                    MimeBundle.HTML,
                    MimeBundle.MARKDOWN,
                    MimeBundle.LATEX,
                    MimeBundle.SVG,
                    "text/css",
                    "text/*",
                    "application/json",
                    "application/*+json",
                    "application/javascript");

    private MarkupText() {}

    private static MimeBundle show(CharSequence text, List<String> mimes) {
        var data = new LinkedHashMap<String, Object>();
        for (var mime : mimes) {
            if (!mime.equals(MimeBundle.TEXT)) {
                data.put(mime, text.toString());
            }
        }
        return new MimeBundle(data, Map.of());
    }
}
