package tunebook.view.spec;

import java.util.List;

/**
 * The key to the colours of a field.
 *
 * @param levels which value has which colour
 * @param ticks values that are written beside it
 * @param words what dark means, written above it
 */
public record ColorBar(Levels levels, List<Double> ticks, String words) {
    public ColorBar {
        ticks = List.copyOf(ticks);
    }
}
