package tunebook.display;

import java.util.List;

/**
 * What a running cell may show: {@code display}, {@code render}, {@code updateDisplay} and {@code clearOutput}, which
 * every cell can call by these bare names.
 *
 * <p>They reach the kernel through the {@link Screen} of the cell that runs.
 */
public final class Display {
    private Display() {}

    /**
     * Shows a value under the cell.
     *
     * @param value what to show; null is shown as the word
     * @param mimes the MIME types wanted; none for the usual ones of the value
     * @return the id by which {@link #updateDisplay} can replace it
     */
    public static String display(Object value, String... mimes) {
        var screen = Screen.current();
        return screen.display(screen.render(value, List.of(mimes)));
    }

    /** What {@link #display} would show. As the last expression of a cell it becomes the cell's result. */
    public static MimeBundle render(Object value, String... mimes) {
        return Screen.current().render(value, List.of(mimes));
    }

    /** Replaces, wherever it stands, what {@link #display} showed under this id. */
    public static void updateDisplay(String id, Object value, String... mimes) {
        var screen = Screen.current();
        screen.update(id, screen.render(value, List.of(mimes)));
    }

    /** Empties the cell's output; with {@code wait}, only when the next output arrives, so that nothing flickers. */
    public static void clearOutput(boolean wait) {
        Screen.current().clear(wait);
    }
}
