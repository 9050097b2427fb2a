package tunebook.view.spec;

import java.util.List;
import java.util.Objects;

/** One thing drawn in a panel, in the units of the panel's axes. What lies outside the panel is cut off. */
public sealed interface Mark {
    /**
     * A function of two variables as colours, dark where it is low.
     *
     * @param muted whether it is mixed with 60 % white, as under paths
     */
    record Field(Grid grid, Levels levels, boolean muted) implements Mark {}

    /**
     * Lines of equal value.
     *
     * @param at their values, lowest first
     * @param labelled those that carry their value, where there is room
     */
    record Contours(Grid grid, List<Double> at, List<Double> labelled) implements Mark {
        public Contours {
            at = List.copyOf(at);
            labelled = List.copyOf(labelled);
        }
    }

    /** The part of a line from point {@code from} to point {@code to}; the dashes go on from part to part. */
    record Path(Polyline line, int from, int to, Ink ink) implements Mark {
        public Path {
            if (from < 0 || to >= line.size() || from > to) {
                throw new IllegalArgumentException("0 <= from <= to < " + line.size()
                        + " must hold for a part of a line, but got from=" + from + ", to=" + to);
            }
        }

        /** The whole line. */
        public static Path of(Polyline line, Ink ink) {
            return new Path(line, 0, line.size() - 1, ink);
        }
    }

    /**
     * A marker.
     *
     * @param size diameter in pixels
     * @param fill colour of its inside
     * @param edge colour of its edge; white sets it off from a coloured ground
     * @param label its name beside it; may be empty
     * @param side where the name may stand
     */
    record Spot(double x, double y, Symbol symbol, double size, int fill, int edge, String label, Side side)
            implements Mark {
        public Spot {
            Objects.requireNonNull(label, "label");
        }

        /** A marker without a name. */
        public static Spot of(double x, double y, Symbol symbol, double size, int fill, int edge) {
            return new Spot(x, y, symbol, size, fill, edge, "", Side.AROUND);
        }

        /** This marker with its name. */
        public Spot labelled(String name, Side where) {
            return new Spot(x, y, symbol, size, fill, edge, name, where);
        }
    }

    /** Where the name of a marker may stand: at its right, or wherever there is room around it. */
    enum Side {
        RIGHT,
        AROUND
    }

    /** An arrow from one point to another, with a name at its tip that may be empty. Under 3 pixels it is not drawn. */
    record Arrow(double fromX, double fromY, double toX, double toY, Ink ink, String label) implements Mark {}

    /** A line that leaves the window: an arrow on the border where it crosses, and words beside it. */
    record Exit(double fromX, double fromY, double toX, double toY, Ink ink, String words) implements Mark {}

    /** A level over the whole width, with words at its left end. */
    record Level(double y, Ink ink, String words) implements Mark {}

    /**
     * A rectangle between two corners.
     *
     * @param rgb its colour
     * @param hatched whether it is drawn as slanted lines of its colour, so that what lies under it is seen
     */
    record Area(double fromX, double fromY, double toX, double toY, int rgb, boolean hatched) implements Mark {}

    /**
     * Words at a point of their baseline.
     *
     * @param size height of the letters in pixels, at least 12
     * @param align which point of the baseline: 0 its left end, 0.5 its middle, 1 its right end
     */
    record Note(double x, double y, String words, double size, boolean bold, int rgb, double align) implements Mark {
        public Note {
            if (!(size >= 12)) {
                throw new IllegalArgumentException("no words under 12 pixels, but got " + size);
            }
        }

        /** Words that begin at the point. */
        public Note(double x, double y, String words, double size, boolean bold, int rgb) {
            this(x, y, words, size, bold, rgb, 0);
        }
    }
}
