package tunebook.kernel.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tunebook.display.MimeBundle;
import tunebook.display.MimePattern;

/**
 * The MIME types that a caller wants of one value, and what renderers have made of them so far.
 *
 * <p>A pattern, as {@code image/*}, means those that a renderer prefers of the types that match; if it prefers none of
 * them, the first one that it can make. Plain text is there in any case, so nothing else is made for a pattern that it
 * matches.
 */
final class Request {
    private final List<MimePattern> wanted;
    private final Map<String, Object> made = new LinkedHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final Set<String> possible = new LinkedHashSet<>(Set.of(MimeBundle.TEXT));
    private boolean failed;

    Request(List<String> wanted) {
        this.wanted = wanted.stream().map(MimePattern::new).toList();
    }

    /** What a renderer is to be asked for: nothing if it is not to be asked, an empty list if it is to choose. */
    Optional<List<String>> open(Choice choice) {
        possible.addAll(choice.known());
        var open = wanted.stream().filter(pattern -> !isMade(pattern)).toList();
        if (choice.known().isEmpty() && open.stream().anyMatch(MimePattern::isWildcard)) {
            return Optional.of(List.of());
        }
        var mimes = open.stream()
                .flatMap(pattern -> mimes(pattern, choice))
                .distinct()
                .toList();
        return mimes.isEmpty() ? Optional.empty() : Optional.of(mimes);
    }

    private boolean isMade(MimePattern pattern) {
        return made.keySet().stream().anyMatch(pattern::matches);
    }

    private static Stream<String> mimes(MimePattern pattern, Choice choice) {
        if (!pattern.isWildcard()) {
            return Stream.of(pattern.text()).filter(choice.makes());
        }
        var preferred = matching(pattern, choice.preferred());
        return preferred.isEmpty() && !pattern.matches(MimeBundle.TEXT)
                ? matching(pattern, choice.known()).stream().limit(1)
                : preferred.stream();
    }

    private static List<String> matching(MimePattern pattern, List<String> mimes) {
        return mimes.stream()
                .filter(mime -> pattern.matches(mime) && !new MimePattern(mime).isWildcard())
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
            if (mime.equals(MimeBundle.TEXT) || wanted.stream().anyMatch(pattern -> pattern.matches(mime))) {
                made.putIfAbsent(mime, content);
            }
        });
        bundle.get().metadata().forEach(metadata::putIfAbsent);
    }

    /** What was made, with text. */
    MimeBundle answer(Object value) {
        made.computeIfAbsent(MimeBundle.TEXT, mime -> PlainText.of(value));
        if (!failed && wanted.stream().noneMatch(this::isMade)) {
            var names = wanted.stream().map(MimePattern::text).toList();
            throw new IllegalArgumentException(TypeWords.a(value) + " cannot be shown as " + String.join(" or ", names)
                    + ", but as " + String.join(", ", possible));
        }
        return new MimeBundle(made, metadata);
    }
}
