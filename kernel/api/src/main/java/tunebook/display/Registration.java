package tunebook.display;

import java.util.List;
import java.util.Objects;

/**
 * How values of one type are to be shown from now on. {@link Screen#register} takes it.
 *
 * <p>Of several types that a value has, the nearest one that is registered counts: its own class, then the interfaces of
 * that class, then those of its superclass, and so on. Of two registrations for one type the later one counts.
 *
 * @param type the class or interface whose values are shown
 * @param preferred the MIME types that the renderer is asked for when the caller leaves the choice; empty if the
 *     renderer is to choose
 * @param supported all MIME types that the renderer can make, {@code "image/*"} for all of a kind; empty if it is to be
 *     asked for any
 */
public record Registration<T>(
        Class<T> type, List<String> preferred, List<String> supported, Renderer<? super T> renderer) {
    public Registration {
        Objects.requireNonNull(type, "a registration needs the type whose values it shows");
        Objects.requireNonNull(renderer, "a registration needs a renderer for " + type.getSimpleName());
        preferred = List.copyOf(preferred);
        supported = List.copyOf(supported);
    }

    /** A renderer that is asked for any MIME type. */
    public static <T> Registration<T> of(Class<T> type, Renderer<? super T> renderer) {
        return new Registration<>(type, List.of(), List.of(), renderer);
    }

    /** This registration with the types that are made when the caller does not say which. */
    public Registration<T> preferring(String... mimes) {
        return new Registration<>(type, List.of(mimes), supported, renderer);
    }

    /** This registration with the types that are made on request, besides the preferred ones. */
    public Registration<T> supporting(String... mimes) {
        return new Registration<>(type, preferred, List.of(mimes), renderer);
    }

    /** Whether the renderer may be asked for a MIME type. */
    public boolean makes(String mime) {
        return supported.isEmpty()
                || preferred.contains(mime)
                || supported.stream().anyMatch(pattern -> new MimePattern(pattern).matches(mime));
    }
}
