package tunebook.view.paint;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Polyline;

/** Draws the marks of one panel. */
final class MarkPainter {
    private static final double SHORTEST_ARROW = 3;
    /** Pixels between the lines of a hatching. */
    private static final double HATCH = 6;

    private final Graphics2D g;
    private final Window window;
    private final Map<Labels.Owner, Label> labels;
    private final ContourLabels contourLabels;

    MarkPainter(Graphics2D g, Window window, Map<Labels.Owner, Label> labels, ContourLabels contourLabels) {
        this.g = g;
        this.window = window;
        this.labels = labels;
        this.contourLabels = contourLabels;
    }

    /** The white beside the lines of a fading layer: it lies under the lines of all frames, so it never cuts a line. */
    void casings(Layer layer) {
        faintly(
                layer.opacity(),
                () -> layer.marks().forEach(mark -> {
                    if (mark instanceof Mark.Path part && part.ink().cased()) {
                        casing(part);
                    }
                }));
    }

    /** The marks themselves. */
    void marks(Layer layer) {
        faintly(
                layer.opacity(),
                () -> layer.marks().forEach(mark -> {
                    if (mark instanceof Mark.Path part && part.ink().cased() && layer.life() != Life.FADES) {
                        casing(part);
                    }
                    draw(mark);
                }));
    }

    private void faintly(double opacity, Runnable drawing) {
        var before = g.getComposite();
        if (opacity < 1) {
            g.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        }
        drawing.run();
        g.setComposite(before);
    }

    private void draw(Mark mark) {
        if (mark instanceof Mark.Field field) {
            field(field);
        } else if (mark instanceof Mark.Contours contours) {
            contours(contours);
        } else if (mark instanceof Mark.Path part) {
            path(part);
        } else if (mark instanceof Mark.Spot spot) {
            spot(spot);
        } else if (mark instanceof Mark.Arrow arrow) {
            arrow(arrow);
        } else if (mark instanceof Mark.Exit exit) {
            exit(exit);
        } else if (mark instanceof Mark.Level level) {
            level(level);
        } else if (mark instanceof Mark.Area area) {
            area(area);
        } else if (mark instanceof Mark.Note note) {
            g.setColor(Strokes.colour(note.rgb()));
            Fonts.draw(
                    g,
                    note.words(),
                    window.px(note.x()),
                    window.py(note.y()),
                    note.align(),
                    Fonts.of(note.size(), note.bold()));
        }
    }

    private void field(Mark.Field field) {
        var plot = window.plot();
        var image = FieldImage.of(field);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, (int) plot.x(), (int) plot.y(), (int) plot.width(), (int) plot.height(), null);
    }

    private void contours(Mark.Contours contours) {
        g.setStroke(Strokes.line(0.8));
        g.setColor(Strokes.colour(Palette.TRUTH));
        for (List<Polyline> level : contourLabels.lines(contours)) {
            var path = new Path2D.Double();
            for (Polyline line : level) {
                append(path, line, 0, line.size() - 1);
            }
            if (path.getCurrentPoint() != null) {
                g.draw(path);
            }
        }
        contourLabels.of(contours).forEach(label -> words(label, Palette.INK, false));
    }

    /** Adds the part of a line that lies in the window; returns its length in pixels. */
    private double append(Path2D path, Polyline line, int from, int to) {
        double length = 0;
        double endX = Double.NaN;
        double endY = Double.NaN;
        for (int i = from; i < to; i++) {
            var piece = window.clip(
                    line.x().get(i),
                    line.y().get(i),
                    line.x().get(i + 1),
                    line.y().get(i + 1));
            if (piece.isPresent()) {
                var cut = piece.get();
                if (cut.getX1() != endX || cut.getY1() != endY) {
                    path.moveTo(cut.getX1(), cut.getY1());
                }
                path.lineTo(cut.getX2(), cut.getY2());
                endX = cut.getX2();
                endY = cut.getY2();
                length += cut.getP1().distance(cut.getP2());
            }
        }
        return length;
    }

    private void casing(Mark.Path part) {
        var path = new Path2D.Double();
        append(path, part.line(), part.from(), part.to());
        if (path.getCurrentPoint() != null) {
            g.setStroke(Strokes.casing(part.ink()));
            g.setColor(Strokes.colour(Palette.WHITE));
            g.draw(path);
        }
    }

    private void path(Mark.Path part) {
        double drawn = append(new Path2D.Double(), part.line(), 0, part.from());
        var path = new Path2D.Double();
        append(path, part.line(), part.from(), part.to());
        if (path.getCurrentPoint() != null) {
            g.setStroke(Strokes.of(part.ink(), drawn));
            g.setColor(Strokes.colour(part.ink().rgb()));
            g.draw(path);
        }
    }

    private void spot(Mark.Spot spot) {
        if (window.contains(spot.x(), spot.y())) {
            double x = window.px(spot.x());
            double y = window.py(spot.y());
            label(spot, spot.fill());
            Markers.draw(g, spot.symbol(), x, y, spot.size(), spot.fill(), spot.edge());
        }
    }

    private void label(Mark mark, int rgb) {
        var label = labels.get(new Labels.Owner(window.panel().name(), mark));
        if (label != null) {
            if (label.leader()) {
                leader(label, rgb);
            }
            words(label, Palette.forText(rgb), true);
        }
    }

    private void leader(Label label, int rgb) {
        var box = label.box();
        double x =
                Math.max(box.getMinX(), Math.min(box.getMaxX(), label.anchor().getX()));
        double y = Math.max(
                box.getMinY() + 3, Math.min(box.getMaxY() - 3, label.anchor().getY()));
        g.setStroke(Strokes.line(0.8));
        g.setColor(Strokes.colour(rgb));
        g.draw(new Line2D.Double(label.anchor().getX(), label.anchor().getY(), x, y));
    }

    /** Words; over a field or a line, on a white ground that lets through a little of what is under it. */
    private void words(Label label, int rgb, boolean strong) {
        if (window.panel().boxed() || label.reachesBack()) {
            var box = label.box();
            faintly(0.75, () -> {
                g.setColor(Strokes.colour(Palette.WHITE));
                g.fill(new Rectangle2D.Double(box.getX(), box.getY() + 1, box.getWidth(), box.getHeight() - 2));
            });
        }
        g.setColor(Strokes.colour(rgb));
        for (int i = 0; i < label.lines().size(); i++) {
            var line = label.lines().get(i).strip();
            Fonts.draw(g, line, label.textX(), label.baseline(i), 0, strong ? Fonts.STRONG : Fonts.TEXT);
        }
    }

    private void arrow(Mark.Arrow arrow) {
        window.clip(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY())
                .filter(line -> line.getP1().distance(line.getP2()) >= SHORTEST_ARROW)
                .ifPresent(line -> {
                    label(arrow, arrow.ink().rgb());
                    Arrows.draw(g, line, arrow.ink());
                });
    }

    private void exit(Mark.Exit exit) {
        window.clip(exit.fromX(), exit.fromY(), exit.toX(), exit.toY()).ifPresent(line -> {
            double length = line.getP1().distance(line.getP2());
            double share = length == 0 ? 0 : Math.max(0, 1 - 14 / length);
            var tip = new Line2D.Double(
                    line.getX1() + share * (line.getX2() - line.getX1()),
                    line.getY1() + share * (line.getY2() - line.getY1()),
                    line.getX2(),
                    line.getY2());
            label(exit, exit.ink().rgb());
            Arrows.draw(g, tip, Ink.solid(exit.ink().rgb(), 2.5).onField());
        });
    }

    private void area(Mark.Area area) {
        var plot = window.plot();
        double left = Math.max(plot.x(), Math.min(window.px(area.fromX()), window.px(area.toX())));
        double right = Math.min(plot.right(), Math.max(window.px(area.fromX()), window.px(area.toX())));
        double top = Math.max(plot.y(), Math.min(window.py(area.fromY()), window.py(area.toY())));
        double bottom = Math.min(plot.bottom(), Math.max(window.py(area.fromY()), window.py(area.toY())));
        if (left < right && top < bottom) {
            g.setColor(Strokes.colour(area.rgb()));
            if (area.hatched()) {
                g.setStroke(Strokes.line(1));
                g.draw(hatching(left, top, right, bottom));
            } else {
                g.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
            }
        }
    }

    /** Lines that rise to the right at 45°, as far as they lie in the rectangle. */
    private static Path2D hatching(double left, double top, double right, double bottom) {
        var lines = new Path2D.Double();
        double height = bottom - top;
        double first = Math.ceil((left - height) / HATCH) * HATCH; // one raster for all areas of a picture
        for (double foot = first; foot < right; foot += HATCH) {
            double from = Math.max(left, foot);
            double to = Math.min(right, foot + height);
            if (from < to) {
                lines.moveTo(from, bottom - (from - foot));
                lines.lineTo(to, bottom - (to - foot));
            }
        }
        return lines;
    }

    private void level(Mark.Level level) {
        var plot = window.plot();
        double y = window.py(level.y());
        if (y >= plot.y() && y <= plot.bottom()) {
            g.setStroke(Strokes.of(level.ink(), 0));
            g.setColor(Strokes.colour(level.ink().rgb()));
            g.draw(new Line2D.Double(plot.x(), y, plot.right(), y));
            g.setColor(Strokes.colour(Palette.forText(level.ink().rgb())));
            Fonts.draw(g, level.words(), plot.x() + 4, y - 4, 0, Fonts.TEXT);
        }
    }
}
