package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Place;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;

/**
 * Where the curves of a schedule stand: one above the other, the last ones lower, then symbols and a board.
 *
 * @param rows rows of the board
 * @param shares the share of the height that each curve has, from the top
 * @param margin room at the right for names
 */
record ScheduleLayout(int rows, List<Double> shares, double margin) {
    private static final double TOP = 66;
    private static final double LEFT = 64;
    private static final double GAP = 32;

    private double boardY() {
        return FigureSpec.HEIGHT - 10 - rows * Board.ROW;
    }

    private double height() {
        return boardY() - 74 - TOP - (shares.size() - 1) * GAP;
    }

    /** Curve i, from the top. */
    Place part(int i) {
        double y = TOP;
        for (int above = 0; above < i; above++) {
            y += Math.round(shares.get(above) * height()) + GAP;
        }
        return new Place(LEFT, y, FigureSpec.WIDTH - margin - LEFT, Math.round(shares.get(i) * height()));
    }

    Board board(List<Board.Column> columns, List<Series> series) {
        return new Board(12, boardY(), columns, series);
    }

    /** What a triangle and a tinted ground mean, if there are any; then what else there is to say. */
    Optional<Legend> legend(List<RateCourse> courses, List<Legend.Entry> more) {
        var entries = new ArrayList<Legend.Entry>();
        if (courses.stream().anyMatch(course -> !course.turns().isEmpty())) {
            entries.add(new Legend.Marker(
                    Symbol.TRIANGLE_DOWN, Palette.BLACK, Palette.BLACK, "η changes: drop, restart or next part"));
        }
        if (courses.stream().anyMatch(course -> course.warmup() > 0)) {
            entries.add(new Legend.Marker(
                    Symbol.SQUARE, Palette.mix(Palette.BLUE, Palette.WHITE, 0.13), Palette.TRUTH, "warm-up"));
        }
        entries.addAll(more);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Legend(12, boardY() - 22, entries));
    }
}
