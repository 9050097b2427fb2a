package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Place;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;

/** Where the parts of a race stand on the canvas: map, curve, legend, and a board as tall as it has rows. */
record RaceLayout(int rows, double widestMap) {
    private static final double TOP = 64;
    private static final double LEFT = 54;
    private static final double RATIO = 4.0 / 3;
    private static final double MAP_TO_CURVE = 106;
    /** Half a name of 24 letters, and the marker. */
    private static final double LABELS = 118;

    private double boardY() {
        return FigureSpec.HEIGHT - 10 - rows * Board.ROW;
    }

    private double height() {
        return boardY() - 70 - TOP;
    }

    /** The map, cells about square. */
    Place map() {
        return new Place(LEFT, TOP, Math.round(Math.min(widestMap, RATIO * height())), Math.round(height()));
    }

    /** The whole column at the right, with room for names at line ends. */
    Place curve() {
        double x = map().right() + MAP_TO_CURVE;
        return new Place(x, TOP, FigureSpec.WIDTH - LABELS - x, map().height());
    }

    /** The upper or lower half of that column. */
    Place half(int i) {
        var whole = curve();
        double gap = 30;
        double height = (whole.height() - gap) / 2;
        return new Place(whole.x(), whole.y() + i * (height + gap), whole.width(), height);
    }

    Legend legend(boolean minimum, List<Legend.Entry> more) {
        var entries = new ArrayList<Legend.Entry>();
        entries.add(new Legend.Marker(Symbol.RING, Palette.BLACK, Palette.BLACK, "start"));
        if (minimum) {
            entries.add(new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, "minimum"));
        }
        entries.addAll(more);
        return new Legend(12, boardY() - 22, entries);
    }

    /** What an arrow means; it stands there in the frames that have any, if it is under a switch. */
    static Legend.Entry arrow(int rgb, String words, String toggle) {
        return new Legend.Line(Ink.solid(rgb, 2), true, words, toggle);
    }

    Board board(List<Board.Column> columns, List<Series> series) {
        return new Board(12, boardY(), columns, series);
    }
}
