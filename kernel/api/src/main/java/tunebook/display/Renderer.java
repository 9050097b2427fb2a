package tunebook.display;

import java.util.List;

/** Turns a value of one class into what a front end can show. */
@FunctionalInterface
public interface Renderer<T> {
    /**
     * Shows the value.
     *
     * @param value never null
     * @param mimes the MIME types that the caller asked for; empty if it leaves the choice to the renderer. A renderer
     *     may give more or fewer types than asked for.
     * @return at least one type; the kernel adds {@code text/plain} if it is missing
     */
    MimeBundle render(T value, List<String> mimes);
}
