package tunebook.kernel.assist;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known about a name or a call.
 *
 * @param entries one for each meaning: overloads have several, the one that is meant first
 */
public record Inspection(List<Entry> entries) {
    /**
     * One meaning.
     *
     * @param signature the declaration in one line
     * @param documentation Markdown; empty if there is none
     * @param source Java; empty if it is not known, or nobody asked
     */
    public record Entry(String signature, String documentation, String source) {
        String markdown() {
            var text = new StringBuilder("```java\n").append(signature).append("\n```");
            if (!documentation.isEmpty()) {
                text.append("\n\n").append(documentation);
            }
            if (!source.isEmpty()) {
                text.append("\n\n```java\n").append(source.stripTrailing()).append("\n```");
            }
            return text.toString();
        }

        String plain() {
            var text = new StringBuilder(signature);
            if (!documentation.isEmpty()) {
                text.append("\n\n")
                        .append(DocText.plain(documentation).indent(4).stripTrailing());
            }
            if (!source.isEmpty()) {
                text.append("\n\n").append(source.stripTrailing());
            }
            return text.toString();
        }
    }

    public Inspection {
        entries = List.copyOf(entries);
    }

    /** All of it, as Markdown. */
    public String markdown() {
        return entries.stream().map(Entry::markdown).collect(Collectors.joining("\n\n---\n\n"));
    }

    /** All of it, as plain text. */
    public String plain() {
        return entries.stream().map(Entry::plain).collect(Collectors.joining("\n\n"));
    }
}
