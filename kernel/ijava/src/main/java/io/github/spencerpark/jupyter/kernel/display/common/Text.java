package io.github.spencerpark.jupyter.kernel.display.common;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;

/** Text is, on request, whatever markup its author says it is. */
public final class Text {
    public static final MIMEType PLAIN = MIMEType.TEXT_PLAIN;
    public static final MIMEType HTML = MIMEType.TEXT_HTML;
    public static final MIMEType MARKDOWN = MIMEType.TEXT_MARKDOWN;
    public static final MIMEType LATEX = MIMEType.TEXT_LATEX;
    public static final MIMEType CSS = MIMEType.TEXT_CSS;
    public static final MIMEType SVG = MIMEType.IMAGE_SVG;
    public static final MIMEType JS = MIMEType.APPLICATION_JAVASCRIPT;
    public static final MIMEType JSON = MIMEType.APPLICATION_JSON;

    private static final List<MIMEType> MARKUP = List.of(HTML, MARKDOWN, LATEX, CSS, SVG, JS, JSON);

    private Text() {}

    /** Does nothing: the kernel shows text so by itself. */
    public static void registerAll(Renderer renderer) {}

    /** Puts the text into the context as the types asked for. */
    public static void renderCharSequence(CharSequence text, RenderContext context) {
        context.getOutputContainer().putText(text.toString());
        MARKUP.forEach(type -> context.renderIfRequested(type, text::toString));
    }
}
