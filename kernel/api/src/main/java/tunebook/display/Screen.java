package tunebook.display;

import java.util.List;

/**
 * The place under one cell where its output appears. A kernel has one for each execution.
 *
 * <p>A screen is bound to the cell's thread and inherited by the threads which that one starts, so that what they show
 * lands under their own cell, also after the cell has ended.
 */
public interface Screen {
    /** Shows a bundle and returns the display id under which it can be updated. */
    String display(MimeBundle bundle);

    /** Shows a bundle under a display id of the caller's own, and returns the id. */
    default String display(MimeBundle bundle, String displayId) {
        throw new IllegalStateException("this screen gives display ids itself, so it cannot show " + displayId);
    }

    /** Replaces what was shown under a display id; an id never shown does nothing. */
    void update(String displayId, MimeBundle bundle);

    /** Empties the output, at once or when the next output arrives. */
    void clear(boolean wait);

    /** Renders a value with the kernel's renderers; {@code mimes} is empty for the usual types. Null is allowed. */
    MimeBundle render(Object value, List<String> mimes);

    /** From now on, in every cell, values of a type are shown as the registration says. */
    void register(Registration<?> registration);

    /** The screen of the cell that this thread belongs to. */
    static Screen current() {
        var screen = BoundScreen.OF_THREAD.get();
        if (screen == null) {
            throw new IllegalStateException(
                    "display works in a notebook cell, or in a thread that a cell started; this thread is neither");
        }
        return screen;
    }

    /** For a kernel: from now on this thread, and the threads it starts, belong to a cell; null ends that. */
    static void bind(Screen screen) {
        if (screen == null) {
            BoundScreen.OF_THREAD.remove();
        } else {
            BoundScreen.OF_THREAD.set(screen);
        }
    }
}
