package tunebook.view.spec;

import java.util.Objects;
import java.util.Optional;

/**
 * One pair of axes on the canvas.
 *
 * @param name what layers call it; unique in its figure
 * @param title short line above it; may be empty
 * @param plot the rectangle between the axes; ticks and labels stand outside it
 * @param boxed whether it has a border all round and no grid, as a map has
 * @param x horizontal axis
 * @param y vertical axis
 * @param bar what the colours of a field mean, if it has one
 * @param sharesX the panel below it whose horizontal ticks serve for both, if any
 * @param variant when it is in view, if that depends on a switch
 */
public record Panel(
        String name,
        String title,
        Place plot,
        boolean boxed,
        Axis x,
        Axis y,
        Optional<ColorBar> bar,
        Optional<String> sharesX,
        Optional<Variant> variant) {
    public Panel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(plot, "plot");
    }

    /** A chart: axes at the left and below, a grid. */
    public static Panel chart(String name, String title, Place plot, Axis x, Axis y) {
        return new Panel(name, title, plot, false, x, y, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A map: a border, and no grid under its colours. */
    public static Panel map(String name, String title, Place plot, Axis x, Axis y) {
        return new Panel(name, title, plot, true, x, y, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This panel with a colour bar at its right. */
    public Panel withBar(ColorBar key) {
        return new Panel(name, title, plot, boxed, x, y, Optional.of(key), sharesX, variant);
    }

    /** This panel with the horizontal axis of another, below it. */
    public Panel sharingX(Panel below) {
        return new Panel(name, title, plot, boxed, below.x(), y, bar, Optional.of(below.name()), variant);
    }

    /** This panel, in view while a switch is on, or while it is off. */
    public Panel when(Variant variant) {
        return new Panel(name, title, plot, boxed, x, y, bar, sharesX, Optional.of(variant));
    }

    /** This panel under another name and title, elsewhere on the canvas, its axes without ticks but with a border, alone. */
    public Panel miniature(String newName, String newTitle, Place place) {
        return new Panel(
                newName,
                newTitle,
                place,
                true,
                x.unlabelled(),
                y.unlabelled(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
