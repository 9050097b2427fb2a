package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Palette;

/** Draws the table under the panels: once what never changes, and for each frame what does. */
final class BoardPainter {
    private static final double SAMPLE = 30;

    private final FigureSpec spec;
    private final Board board;

    BoardPainter(FigureSpec spec, Board board) {
        this.spec = spec;
        this.board = board;
    }

    /** Header, samples of the series, and the cells that are equal in all frames. */
    void fixed(Graphics2D g) {
        g.setColor(Strokes.colour(Palette.INK));
        double right = board.x() + SAMPLE;
        for (int column = 0; column < board.columns().size(); column++) {
            text(g, board.columns().get(column).header(), -1, column, true);
            right += board.columns().get(column).width();
        }
        g.setColor(Strokes.colour(Palette.GRID));
        g.setStroke(Strokes.line(1));
        g.draw(new Line2D.Double(board.x(), board.y() + 4.5, right, board.y() + 4.5));
        for (int row = 0; row < board.series().size(); row++) {
            sample(g, row);
        }
        g.setColor(Strokes.colour(Palette.INK));
        eachCell(true, (row, column) -> text(g, cell(0, row, column), row, column, false));
    }

    /** Where the cells stand that are not equal in all frames, row by row. */
    List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        eachCell(false, (row, column) -> slots.add(slot(row, column, false)));
        return slots;
    }

    /** What stands there in frame k. */
    List<String> changing(int k) {
        var texts = new ArrayList<String>();
        eachCell(false, (row, column) -> texts.add(fitted(row, column, cell(k, row, column), false)));
        return texts;
    }

    private void eachCell(boolean fixed, BiConsumer<Integer, Integer> action) {
        for (int row = 0; row < board.series().size(); row++) {
            for (int column = 0; column < board.columns().size(); column++) {
                if (isFixed(row, column) == fixed) {
                    action.accept(row, column);
                }
            }
        }
    }

    private boolean isFixed(int row, int column) {
        var first = cell(0, row, column);
        return IntStream.range(0, spec.frames().size())
                .allMatch(k -> cell(k, row, column).equals(first));
    }

    private String cell(int k, int row, int column) {
        return spec.frames().get(k).rows().get(row).get(column);
    }

    private void text(Graphics2D g, String text, int row, int column, boolean header) {
        slot(row, column, header).draw(g, fitted(row, column, text, header));
    }

    private String fitted(int row, int column, String text, boolean header) {
        return Fonts.fit(
                text,
                slot(row, column, header).font(),
                board.columns().get(column).width() - 4);
    }

    private Slot slot(int row, int column, boolean header) {
        double left = board.x() + SAMPLE;
        for (int i = 0; i < column; i++) {
            left += board.columns().get(i).width();
        }
        var shape = board.columns().get(column);
        double x = shape.right() ? left + shape.width() - 10 : left;
        return new Slot(x, baseline(row), shape.right() ? 1 : 0, header ? Fonts.STRONG : Fonts.TEXT);
    }

    private double baseline(int row) {
        return board.y() + (row + 1) * Board.ROW + (row >= 0 ? 3 : 0);
    }

    private void sample(Graphics2D g, int row) {
        var series = board.series().get(row);
        double y = baseline(row) - 4.5;
        g.setColor(Strokes.colour(series.rgb()));
        g.setStroke(Strokes.of(series.line(2.5), 0));
        g.draw(new Line2D.Double(board.x(), y, board.x() + 23, y));
        Markers.draw(g, series.symbol(), board.x() + 11.5, y, 8, series.rgb(), Palette.WHITE);
    }
}
