package tunebook.view.spec;

import java.util.Objects;
import java.util.Optional;

/**
 * One pair of axes on the canvas.
 *
 * @param name what layers call it; unique in its figure
 * @param title short line above it; may be empty
 * @param plot the rectangle between the axes; ticks and labels stand outside it
 * @param x horizontal axis
 * @param y vertical axis
 * @param bar what the colours of a field mean, if it has one
 * @param sharesX the panel below it whose horizontal ticks serve for both, if any
 */
public record Panel(
        String name, String title, Place plot, Axis x, Axis y, Optional<ColorBar> bar, Optional<String> sharesX) {
    public Panel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(plot, "plot");
    }

    /** A panel without colour bar that shares no axis. */
    public static Panel of(String name, String title, Place plot, Axis x, Axis y) {
        return new Panel(name, title, plot, x, y, Optional.empty(), Optional.empty());
    }

    /** This panel with a colour bar at its right. */
    public Panel withBar(ColorBar bar) {
        return new Panel(name, title, plot, x, y, Optional.of(bar), sharesX);
    }

    /** This panel with the horizontal axis of another, below it. */
    public Panel sharingX(Panel below) {
        return new Panel(name, title, plot, below.x(), y, bar, Optional.of(below.name()));
    }

    /** This panel under another name and title, elsewhere on the canvas, alone. */
    public Panel movedTo(String newName, String newTitle, Place place) {
        return new Panel(newName, newTitle, place, x, y, Optional.empty(), Optional.empty());
    }
}
