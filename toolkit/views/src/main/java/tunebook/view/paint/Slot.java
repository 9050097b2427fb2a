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
 */
record Slot(double x, double y, double align, Font font) {
    void draw(Graphics2D g, String text) {
        g.setColor(Strokes.colour(Palette.INK));
        Fonts.draw(g, text, x, y, align, font);
    }

    /** An empty SVG text element here; it keeps its right end, whatever is put in. */
    String svg() {
        return "<text x=\"" + Math.round(x) + "\" y=\"" + Math.round(y) + '"'
                + (align == 1 ? " text-anchor=\"end\"" : "")
                + (font.isBold() ? " font-weight=\"bold\"" : "") + "></text>";
    }
}
