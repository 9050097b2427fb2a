package tunebook.display;

import java.util.List;

/** The place under one cell where its output appears. A kernel has one for each execution. */
public interface Screen {
    /** Shows a bundle and returns the display id under which it can be updated. */
    String display(MimeBundle bundle);

    /** Replaces what was shown under a display id; an id never shown does nothing. */
    void update(String displayId, MimeBundle bundle);

    /** Empties the output, at once or when the next output arrives. */
    void clear(boolean wait);

    /** Renders a value with the kernel's renderers; {@code mimes} is empty for the usual types. Null is allowed. */
    MimeBundle render(Object value, List<String> mimes);
}
