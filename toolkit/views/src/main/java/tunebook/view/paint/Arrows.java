package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Palette;

/** Lines with a head. */
final class Arrows {
    private static final double HEAD = 9;
    private static final double HALF_WIDTH = 4;

    private Arrows() {}

    static void draw(Graphics2D g, Line2D line, Ink ink) {
        double dx = line.getX2() - line.getX1();
        double dy = line.getY2() - line.getY1();
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return;
        }
        double ux = dx / length;
        double uy = dy / length;
        double head = Math.min(HEAD, 0.8 * length);
        double baseX = line.getX2() - head * ux;
        double baseY = line.getY2() - head * uy;
        var shaft = new Line2D.Double(line.getX1(), line.getY1(), baseX, baseY);
        var tip = tip(line, baseX, baseY, -uy * HALF_WIDTH * head / HEAD, ux * HALF_WIDTH * head / HEAD);
        if (ink.cased()) {
            g.setColor(Strokes.colour(Palette.WHITE));
            g.setStroke(Strokes.casing(ink));
            g.draw(shaft);
            g.setStroke(Strokes.line(2 * Strokes.CASING));
            g.draw(tip);
        }
        g.setColor(Strokes.colour(ink.rgb()));
        g.setStroke(Strokes.of(ink, 0));
        g.draw(shaft);
        g.fill(tip);
    }

    private static Path2D tip(Line2D line, double baseX, double baseY, double sideX, double sideY) {
        var tip = new Path2D.Double();
        tip.moveTo(line.getX2(), line.getY2());
        tip.lineTo(baseX + sideX, baseY + sideY);
        tip.lineTo(baseX - sideX, baseY - sideY);
        tip.closePath();
        return tip;
    }
}
