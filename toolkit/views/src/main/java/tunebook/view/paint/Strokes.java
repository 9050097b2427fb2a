package tunebook.view.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import tunebook.view.spec.Ink;

/** Inks as AWT strokes and colours. */
final class Strokes {
    /** White on each side of a cased line, in pixels. */
    static final double CASING = 1.5;

    private Strokes() {}

    static Color colour(int rgb) {
        return new Color(rgb);
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke casing(Ink ink) {
        return line(ink.width() + 2 * CASING);
    }

    /** The stroke of an ink whose dashes go on after {@code drawn} pixels; round ends lengthen each by the width. */
    static BasicStroke of(Ink ink, double drawn) {
        var pattern = ink.dash().pattern();
        if (pattern.isEmpty()) {
            return line(ink.width());
        }
        var dashes = new float[pattern.size()];
        double period = 0;
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pattern.get(i).floatValue();
            period += pattern.get(i);
        }
        return new BasicStroke((float) ink.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, (float)
                (drawn % period));
    }
}
