package tunebook.kernel.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tunebook.display.MimeBundle;

/** The MIME types that a caller wants of one value, and what renderers have made of them so far. */
final class Request {
    private final List<String> wanted;
    private final Map<String, Object> made = new LinkedHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final Set<String> possible = new LinkedHashSet<>(Set.of(MimeBundle.TEXT));
    private boolean failed;

    Request(List<String> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** What is still to be made, and may be asked of a renderer. */
    List<String> open(Choice choice) {
        possible.addAll(choice.known());
        return wanted.stream()
                .filter(mime -> !made.containsKey(mime) && choice.makes().test(mime))
                .toList();
    }

    /** Keeps what a renderer made; nothing means that it failed. */
    void take(Optional<MimeBundle> bundle) {
        if (bundle.isEmpty()) {
            failed = true;
            return;
        }
        bundle.get().data().forEach((mime, content) -> {
            possible.add(mime);
            if (wanted.contains(mime) || mime.equals(MimeBundle.TEXT)) {
                made.putIfAbsent(mime, content);
            }
        });
        bundle.get().metadata().forEach(metadata::putIfAbsent);
    }

    /** What was made, with text. */
    MimeBundle answer(Object value) {
        made.computeIfAbsent(MimeBundle.TEXT, mime -> PlainText.of(value));
        if (!failed && wanted.stream().noneMatch(made::containsKey)) {
            throw new IllegalArgumentException(TypeWords.a(value) + " cannot be shown as " + String.join(" or ", wanted)
                    + ", but as " + String.join(", ", possible));
        }
        return new MimeBundle(made, metadata);
    }
}
