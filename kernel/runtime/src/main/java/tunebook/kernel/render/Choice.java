package tunebook.kernel.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Renderer;
import tunebook.kernel.engine.Names;

/**
 * One way to show a value.
 *
 * @param of the name of the type that the renderer was registered for
 * @param preferred the MIME types it is asked for when the caller wants the usual ones
 * @param known the MIME types, or patterns of them, that it says it can make
 * @param makes whether it may be asked for a MIME type
 */
record Choice(
        String of, List<String> preferred, List<String> known, Predicate<String> makes, Renderer<Object> renderer) {
    @SuppressWarnings("unchecked") // the renderer is only given values of the type that it was registered for
    static Choice of(Registration<?> registration) {
        var known = registration.supported().isEmpty() ? registration.preferred() : registration.supported();
        return new Choice(
                Names.plain(registration.type()), registration.preferred(), known, registration::makes, (Renderer<
                                Object>)
                        registration.renderer());
    }

    @SuppressWarnings("unchecked") // as above, by the name of the type
    static Choice of(String typeName, Renderer<?> renderer) {
        return new Choice(typeName, List.of(), List.of(), mime -> true, (Renderer<Object>) renderer);
    }

    /** What the renderer makes of the value; nothing, and a note, if it fails. */
    Optional<MimeBundle> show(Object value, List<String> mimes, Consumer<String> note) {
        try {
            return Optional.of(renderer.render(value, mimes));
        } catch (Throwable t) {
            Faults.rethrowIfNotOfValue(t);
            note.accept(
                    "The renderer of " + of + " failed, so the value is shown as text. It said: " + Faults.words(t));
            return Optional.empty();
        }
    }
}
