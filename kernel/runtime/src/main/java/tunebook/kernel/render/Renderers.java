package tunebook.kernel.render;

import java.awt.image.RenderedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.kernel.engine.StoppedError;

/**
 * Shows any value. {@code text/plain} is always there, and a renderer that fails never loses the value: then there is
 * the text, and a note.
 */
public final class Renderers {
    private static final String TEXT_TYPES = "text/";
    private static final Set<String> SOURCE_TYPES =
            Set.of(MimeBundle.SVG, "application/javascript", "application/json", "image/svg");

    private final Map<String, Renderer<?>> byClassName = new ConcurrentHashMap<>();

    /** Adds renderers by the name of the class or interface they render; the last one for a name counts. */
    public void add(Map<String, Renderer<?>> renderers) {
        byClassName.putAll(renderers);
    }

    /**
     * Shows a value.
     *
     * @param value anything, null too
     * @param mimes the MIME types wanted; empty for the usual ones
     */
    public MimeBundle render(Object value, List<String> mimes) {
        try {
            return withText(rich(value, mimes), value);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return MimeBundle.text(text(value) + "\n(this value could not be shown in another form: " + e + ")");
        }
    }

    private Optional<MimeBundle> rich(Object value, List<String> mimes) {
        if (value instanceof MimeBundle bundle) {
            return Optional.of(bundle);
        }
        if (value == null) {
            return Optional.empty();
        }
        var renderer = renderer(value.getClass());
        if (renderer.isPresent()) {
            return Optional.of(rendered(renderer.get(), value, mimes));
        }
        if (value instanceof RenderedImage image) {
            return Optional.of(Png.of(image));
        }
        return value instanceof CharSequence text ? Optional.of(source(text, mimes)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <T> MimeBundle rendered(Renderer<T> renderer, Object value, List<String> mimes) {
        // found by the name of the value's own class or of one above it
        return renderer.render((T) value, mimes);
    }

    /** Text is what its author says it is, on request: HTML, Markdown, LaTeX, SVG. */
    private static MimeBundle source(CharSequence text, List<String> mimes) {
        var bundle = MimeBundle.text(text(text));
        for (var mime : mimes) {
            if (mime.startsWith(TEXT_TYPES) || SOURCE_TYPES.contains(mime)) {
                bundle = bundle.with(mime, text.toString());
            }
        }
        return bundle;
    }

    private static MimeBundle withText(Optional<MimeBundle> bundle, Object value) {
        if (bundle.isEmpty()) {
            return MimeBundle.text(text(value));
        }
        return bundle.get().plainText().isPresent()
                ? bundle.get()
                : bundle.get().with(MimeBundle.TEXT, value instanceof MimeBundle ? "" : text(value));
    }

    private static String text(Object value) {
        try {
            return PlainText.of(value);
        } catch (StoppedError e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return value.getClass().getSimpleName() + " (its toString failed with "
                    + e.getClass().getName() + ")";
        }
    }

    /** The renderer of the class itself, else of the nearest class above it, its interfaces before its superclass. */
    private Optional<Renderer<?>> renderer(Class<?> type) {
        if (byClassName.isEmpty()) {
            return Optional.empty();
        }
        for (var ancestor : ancestors(type)) {
            var renderer = byClassName.get(ancestor.getName());
            if (renderer != null) {
                return Optional.of(renderer);
            }
        }
        return Optional.empty();
    }

    private static List<Class<?>> ancestors(Class<?> type) {
        var found = new LinkedHashSet<Class<?>>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            found.add(c);
            var interfaces = new ArrayDeque<Class<?>>(List.of(c.getInterfaces()));
            while (!interfaces.isEmpty()) {
                var next = interfaces.remove();
                if (found.add(next)) {
                    interfaces.addAll(List.of(next.getInterfaces()));
                }
            }
        }
        return new ArrayList<>(found);
    }
}
