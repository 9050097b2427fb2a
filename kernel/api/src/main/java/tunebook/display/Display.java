package tunebook.display;

import java.util.List;

/**
 * What a running cell may show: the functions {@code display}, {@code render}, {@code updateDisplay} and
 * {@code clearOutput} that every cell can call.
 *
 * <p>They reach the kernel through the {@link Screen} of the cell that runs. It is inherited by the threads that the
 * cell starts, so that what they show lands under their own cell, also after the cell has ended.
 */
public final class Display {
    private static final InheritableThreadLocal<Screen> SCREEN = new InheritableThreadLocal<>();

    private Display() {}

    /** Shows a value under the cell; {@code mimes} are the MIME types wanted, none for the usual ones. */
    public static String display(Object value, String... mimes) {
        return screen().display(screen().render(value, List.of(mimes)));
    }

    /** What {@link #display} would show. As the last expression of a cell it becomes the cell's result. */
    public static MimeBundle render(Object value, String... mimes) {
        return screen().render(value, List.of(mimes));
    }

    /** Replaces, wherever it stands, what {@link #display} showed under this id. */
    public static void updateDisplay(String id, Object value, String... mimes) {
        screen().update(id, screen().render(value, List.of(mimes)));
    }

    /** Empties the cell's output; with {@code wait}, only when the next output arrives, so that nothing flickers. */
    public static void clearOutput(boolean wait) {
        screen().clear(wait);
    }

    /** The screen of the cell that this thread belongs to. */
    public static Screen screen() {
        var screen = SCREEN.get();
        if (screen == null) {
            throw new IllegalStateException(
                    "display works in a notebook cell, or in a thread that a cell started; this thread is neither");
        }
        return screen;
    }

    /** For a kernel: from now on this thread, and the threads it starts, belong to a cell; null ends that. */
    public static void bind(Screen screen) {
        if (screen == null) {
            SCREEN.remove();
        } else {
            SCREEN.set(screen);
        }
    }
}
