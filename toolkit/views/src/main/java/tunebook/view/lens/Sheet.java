package tunebook.view.lens;

import tunebook.math.Vec;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;

/**
 * A part of the canvas for words. Its unit is the pixel, from its upper left corner to the right and down.
 *
 * @param name of its panel
 * @param place where it is
 */
record Sheet(String name, Place place) {
    /** Height of the letters, and from line to line. */
    static final double SIZE = 13;

    static final double LINE = 18;

    /** About the width of a letter; of most texts a little more than it is. */
    static final double LETTER = 7.6;

    Panel panel() {
        return Panel.chart(name, "", place, Axis.hidden(0, place.width()), Axis.hidden(0, place.height()));
    }

    /** Words that begin at x, on the baseline y. */
    Mark text(double x, double y, String words) {
        return write(x, y, words, 0, false);
    }

    /** Bold words that begin at x. */
    Mark bold(double x, double y, String words) {
        return write(x, y, words, 0, true);
    }

    /** Words that begin at x, have their middle there, or end there: align 0, 0.5 or 1. */
    Mark write(double x, double y, String words, double align, boolean bold) {
        return write(x, y, words, align, bold, Palette.INK);
    }

    /** The same in another colour, darkened where it would be too light to read. */
    Mark write(double x, double y, String words, double align, boolean bold, int rgb) {
        return new Mark.Note(x, place.height() - y, words, SIZE, bold, Palette.forText(rgb), align);
    }

    /** A thin line across. */
    Mark rule(double from, double to, double y) {
        double up = place.height() - y;
        return Mark.Path.of(new Polyline(Vec.of(from, to), Vec.of(up, up)), Ink.solid(Palette.GRID, 1));
    }

    /** As much of the words as has room, by the usual width of a letter. */
    static String fitted(String words, double room) {
        int most = (int) Math.max(1, room / LETTER);
        return words.length() <= most ? words : words.substring(0, most - 1).stripTrailing() + "…";
    }
}
