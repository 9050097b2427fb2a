package tunebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tunebook.display.MimeBundle;

/**
 * A short message under a cell: a mark, a headline, paragraphs, perhaps code.
 *
 * <p>It must be read in a light and in a dark theme, by a screen reader, in a terminal, and in a notebook that is not
 * trusted, where all styling is gone. So it sets no text or ground colour, the coloured edge repeats what the mark and
 * the headline say in words, and all text is escaped. Within a paragraph {@code `...`} marks code.
 *
 * @param tone what kind of news it is
 * @param headline one line
 * @param paragraphs in order
 * @param code shown as a block after the paragraphs; empty for none
 */
public record Card(Tone tone, String headline, List<String> paragraphs, String code) {
    /** What kind of news a card brings: its mark, and the colour of its edge. */
    public enum Tone {
        PASSED("✓", "#009E73"),
        OPEN("○", "#767676"),
        WRONG("✗", "#D55E00"),
        NOTE("▸", "#0072B2");

        private final String mark;
        private final String edge;

        Tone(String mark, String edge) {
            this.mark = mark;
            this.edge = edge;
        }
    }

    public Card {
        Objects.requireNonNull(tone, "tone");
        Objects.requireNonNull(headline, "headline");
        paragraphs = List.copyOf(paragraphs);
        Objects.requireNonNull(code, "code");
    }

    /** A card with a headline and paragraphs; empty ones are left out. */
    public static Card of(Tone tone, String headline, String... paragraphs) {
        return new Card(
                tone,
                headline,
                List.of(paragraphs).stream().filter(p -> !p.isEmpty()).toList(),
                "");
    }

    /** This card with one more paragraph; an empty one changes nothing. */
    public Card with(String paragraph) {
        if (paragraph.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(paragraphs);
        more.add(paragraph);
        return new Card(tone, headline, more, code);
    }

    /** This card under another headline. */
    public Card withHeadline(String other) {
        return new Card(tone, other, paragraphs, code);
    }

    /** This card with a block of code. */
    public Card withCode(String block) {
        return new Card(tone, headline, paragraphs, block);
    }

    /** The card in plain text; the marks of code stay. */
    public String text() {
        var text = new StringBuilder(tone.mark).append(' ').append(headline);
        paragraphs.forEach(paragraph -> text.append('\n').append(paragraph));
        if (!code.isEmpty()) {
            text.append("\n\n    ").append(code.replace("\n", "\n    "));
        }
        return text.toString();
    }

    /** The card as one HTML element. */
    public String html() {
        var html = new StringBuilder("<div style=\"border-left:4px solid ")
                .append(tone.edge)
                .append(";padding:.3em 0 .3em .9em;margin:.3em 0;max-width:46em\"><div><strong>")
                .append(tone.mark)
                .append(' ')
                .append(inline(headline))
                .append("</strong></div>");
        for (String paragraph : paragraphs) {
            html.append("<div style=\"margin-top:.4em\">")
                    .append(inline(paragraph))
                    .append("</div>");
        }
        if (!code.isEmpty()) {
            html.append("<pre style=\"margin:.6em 0 0 0\"><code>")
                    .append(escaped(code))
                    .append("</code></pre>");
        }
        return html.append("</div>").toString();
    }

    /** The card as plain text and HTML. */
    public MimeBundle bundle() {
        return MimeBundle.of(MimeBundle.HTML, html()).with(MimeBundle.TEXT, text());
    }

    private static String inline(String text) {
        return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    // The dollar too: front ends look for formulas between two of them.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("$", "&#36;");
    }
}
