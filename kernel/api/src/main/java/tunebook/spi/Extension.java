package tunebook.spi;

import java.util.List;
import java.util.Map;
import tunebook.display.Renderer;

/**
 * What a library brings to the kernel: renderers for its values, imports for every cell, magics. Found by
 * {@link java.util.ServiceLoader} in the loader of the learners' classes, so that a library and the cells see the same
 * classes.
 */
public interface Extension {
    /**
     * Renderers by the binary name of the class (or interface) they render; a subclass without one of its own is
     * rendered by the nearest named ancestor. Names, not classes, so that asking loads nothing.
     */
    default Map<String, Renderer<?>> renderers() {
        return Map.of();
    }

    /**
     * Single-type imports for every cell, as {@code "tunebook.view.Show"}; {@code "static a.B.c"} for a member. Never
     * on demand ({@code a.b.*}): a name that a learner wrote must not change its meaning.
     */
    default List<String> imports() {
        return List.of();
    }

    /** Magics that the extension adds. */
    default List<Magic> magics() {
        return List.of();
    }
}
