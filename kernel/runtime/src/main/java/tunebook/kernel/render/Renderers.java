package tunebook.kernel.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Renderer;

/**
 * Shows any value. {@code text/plain} is always there, and a renderer that fails never loses the value: then there is
 * the text, and a note.
 *
 * <p>A renderer is registered for a type: for the class itself (learners do, while cells run) or for its name
 * (extensions do, so that nothing is loaded before it is shown). The nearest type of the value counts.
 */
public final class Renderers {
    private final Map<String, Renderer<?>> byName = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Registration<?>>> byClass = new ConcurrentHashMap<>();

    /** With the renderers that need no library. */
    public Renderers() {
        add(Pictures.REGISTRATION);
        add(MarkupText.REGISTRATION);
        RecordSheets.registrations().forEach(this::add);
    }

    /** Adds renderers by the name of the class or interface they render; the last one for a name counts. */
    public void add(Map<String, Renderer<?>> renderers) {
        byName.putAll(renderers);
    }

    /** Adds a renderer; of several for one class or interface the last one is asked first. */
    public void add(Registration<?> registration) {
        byClass.merge(registration.type(), List.of(registration), (old, added) -> {
            var all = new ArrayList<>(added);
            all.addAll(old);
            return List.copyOf(all);
        });
    }

    /**
     * Shows a value.
     *
     * @param value anything, null too
     * @param mimes the MIME types wanted, or patterns of them as {@code image/*}; empty for the usual ones
     * @param note told in a sentence when a renderer fails
     * @throws IllegalArgumentException if none of the MIME types wanted can be made of the value
     */
    public MimeBundle render(Object value, List<String> mimes, Consumer<String> note) {
        if (value instanceof MimeBundle bundle) {
            return bundle.plainText().isPresent() ? bundle : bundle.with(MimeBundle.TEXT, "");
        }
        return mimes.isEmpty() ? usual(value, note) : wanted(value, mimes, note);
    }

    private MimeBundle usual(Object value, Consumer<String> note) {
        for (var choice : choices(value)) {
            var shown = choice.show(value, choice.preferred(), note);
            if (shown.isEmpty()) {
                break;
            } else if (!shown.get().data().isEmpty()) {
                return shown.get().plainText().isPresent()
                        ? shown.get()
                        : shown.get().with(MimeBundle.TEXT, PlainText.of(value));
            }
        }
        return MimeBundle.text(PlainText.of(value));
    }

    /** Asks the nearest renderer first, and farther ones for what it did not make. */
    private MimeBundle wanted(Object value, List<String> mimes, Consumer<String> note) {
        var request = new Request(mimes);
        for (var choice : choices(value)) {
            request.open(choice).ifPresent(open -> request.take(choice.show(value, open, note)));
        }
        return request.answer(value);
    }

    private List<Choice> choices(Object value) {
        var choices = new ArrayList<Choice>();
        for (var type : Ancestors.of(value)) {
            byClass.getOrDefault(type, List.of()).forEach(registration -> choices.add(Choice.of(registration)));
            var named = byName.get(type.getName());
            if (named != null) {
                choices.add(Choice.of(type.getName(), named));
            }
        }
        return choices;
    }
}
