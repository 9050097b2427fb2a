package tunebook.view.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import tunebook.view.spec.Palette;

/**
 * A place for words that change from frame to frame.
 *
 * @param x left end, middle or right end
 * @param y baseline
 * @param align 0 if x is the left end, 1 if it is the right end
 * @param font the letters
 * @param rgb their colour
 */
record Slot(double x, double y, double align, Font font, int rgb) {
    /** A slot in the usual colour. */
    Slot(double x, double y, double align, Font font) {
        this(x, y, align, font, Palette.INK);
    }

    void draw(Graphics2D g, String text) {
        g.setColor(Strokes.colour(rgb));
        Fonts.draw(g, text, x, y, align, font);
    }

    /** An empty SVG text element here; it keeps its right end, whatever is put in. */
    String svg() {
        return "<text x=\"" + Math.round(x) + "\" y=\"" + Math.round(y) + '"'
                + (align == 1 ? " text-anchor=\"end\"" : "")
                + (font.isBold() ? " font-weight=\"bold\"" : "")
                + (font.getSize() == Fonts.TEXT.getSize() ? "" : " font-size=\"" + font.getSize() + "\"")
                + (rgb == Palette.INK ? "" : " fill=\"" + String.format("#%06x", rgb) + "\"") + "></text>";
    }
}
