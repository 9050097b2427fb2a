package tunebook.view.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;

/** The letters of all figures: DejaVu Sans, or the machine's own sans serif where it is missing. */
final class Fonts {
    /** What a browser is asked for; Verdana has the same widths. */
    static final String CSS_FAMILY = "DejaVu Sans,Verdana,sans-serif";

    /** Ticks, labels, tables: 13 pixels, which the projector's 1.6 makes 20.8. */
    static final Font TEXT = new Font("DejaVu Sans", Font.PLAIN, 1).deriveFont(13f);

    static final Font STRONG = TEXT.deriveFont(Font.BOLD);
    static final Font TITLE = TEXT.deriveFont(Font.BOLD, 16f);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Fonts() {}

    /** Says in words what is missing on a machine without any font, before a picture is begun. */
    static void require() {
        try {
            width("x", TEXT);
        } catch (InternalError | NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "this machine has no fonts, so no picture can be drawn. On Debian or Ubuntu:"
                            + " apt-get install libfontconfig1 fonts-dejavu-core",
                    e);
        }
    }

    static Font of(double size, boolean bold) {
        return (bold ? STRONG : TEXT).deriveFont((float) size);
    }

    /** Letters for a title: a little smaller where a long one has no room otherwise. */
    static Font title(String text, double room) {
        float size = TITLE.getSize2D();
        while (size > STRONG.getSize2D() && width(text, TITLE.deriveFont(size)) > room) {
            size--;
        }
        return TITLE.deriveFont(size);
    }

    /** Width of a line of text in pixels. */
    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, EXACT).getWidth();
    }

    /** Draws text whose left end, centre or right end (align 0, 0.5, 1) is at x, on the baseline y. */
    static void draw(Graphics2D g, String text, double x, double y, double align, Font font) {
        if (!text.isEmpty()) {
            g.setFont(font);
            g.drawString(text, (float) (x - align * width(text, font)), (float) y);
        }
    }

    /** The longest beginning of the text that fits, with an ellipsis if something is missing. */
    static String fit(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", font) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
