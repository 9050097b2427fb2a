package tunebook.view.spec;

import java.util.List;
import java.util.Objects;

/**
 * Marks in one panel that come and go together.
 *
 * @param panel name of the panel
 * @param life how long it stays in view; of no meaning outside a frame
 * @param toggle name of the switch that hides it, such as "arrows"; empty if it is always there
 * @param depth layers of greater depth lie over those of less, whichever frame they are of
 * @param opacity from 0, not to be seen, to 1
 * @param marks what it shows, the first lowest
 */
public record Layer(String panel, Life life, String toggle, int depth, double opacity, List<Mark> marks) {
    public Layer {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(life, "life");
        Objects.requireNonNull(toggle, "toggle");
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("0 <= opacity <= 1 must hold, but got " + opacity);
        }
        marks = List.copyOf(marks);
    }

    /** A layer that is there in all frames. */
    public static Layer fixed(String panel, List<? extends Mark> marks) {
        return of(panel, Life.STAYS, marks);
    }

    /** A layer of one frame. */
    public static Layer of(String panel, Life life, List<? extends Mark> marks) {
        return new Layer(panel, life, "", 0, 1, List.copyOf(marks));
    }

    /** This layer under a switch. */
    public Layer toggledBy(String name) {
        return new Layer(panel, life, name, depth, opacity, marks);
    }

    /** This layer over those of less depth. */
    public Layer at(int newDepth) {
        return new Layer(panel, life, toggle, newDepth, opacity, marks);
    }

    /** This layer, {@code age} frames after its own. */
    public Layer aged(int age) {
        return new Layer(panel, life, toggle, depth, opacity * life.opacity(age), marks);
    }
}
