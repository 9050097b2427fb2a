package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Palette;

/** Draws the table under the panels: once what never changes, and for each frame what does. */
final class BoardPainter {
    private static final double SAMPLE = 30;

    private final Graphics2D g;
    private final FigureSpec spec;
    private final Board board;

    BoardPainter(Graphics2D g, FigureSpec spec, Board board) {
        this.g = g;
        this.spec = spec;
        this.board = board;
    }

    /** Header, samples of the series, and the cells that are equal in all frames. */
    void fixed() {
        g.setColor(Strokes.colour(Palette.INK));
        double right = board.x() + SAMPLE;
        for (int column = 0; column < board.columns().size(); column++) {
            text(board.columns().get(column).header(), -1, column, true);
            right += board.columns().get(column).width();
        }
        g.setColor(Strokes.colour(Palette.GRID));
        g.setStroke(Strokes.line(1));
        g.draw(new Line2D.Double(board.x(), board.y() + 4.5, right, board.y() + 4.5));
        for (int row = 0; row < board.series().size(); row++) {
            sample(row);
        }
        g.setColor(Strokes.colour(Palette.INK));
        cells(0, true);
    }

    /** The cells of frame k that are not equal in all frames. */
    void changing(int k) {
        g.setColor(Strokes.colour(Palette.INK));
        cells(k, false);
    }

    private void cells(int k, boolean fixed) {
        for (int row = 0; row < board.series().size(); row++) {
            for (int column = 0; column < board.columns().size(); column++) {
                if (isFixed(row, column) == fixed) {
                    text(spec.frames().get(k).rows().get(row).get(column), row, column, false);
                }
            }
        }
    }

    private boolean isFixed(int row, int column) {
        var first = spec.frames().get(0).rows().get(row).get(column);
        return spec.frames().stream()
                .allMatch(frame -> frame.rows().get(row).get(column).equals(first));
    }

    private void text(String text, int row, int column, boolean strong) {
        double left = board.x() + SAMPLE;
        for (int i = 0; i < column; i++) {
            left += board.columns().get(i).width();
        }
        var shape = board.columns().get(column);
        var font = strong ? Fonts.STRONG : Fonts.TEXT;
        double x = shape.right() ? left + shape.width() - 10 : left;
        Fonts.draw(g, Fonts.fit(text, font, shape.width() - 4), x, baseline(row), shape.right() ? 1 : 0, font);
    }

    private double baseline(int row) {
        return board.y() + (row + 1) * Board.ROW + (row >= 0 ? 3 : 0);
    }

    private void sample(int row) {
        var series = board.series().get(row);
        double y = baseline(row) - 4.5;
        g.setColor(Strokes.colour(series.rgb()));
        g.setStroke(Strokes.of(series.line(2.5), 0));
        g.draw(new Line2D.Double(board.x(), y, board.x() + 23, y));
        Markers.draw(g, series.symbol(), board.x() + 11.5, y, 8, series.rgb(), Palette.WHITE);
    }
}
