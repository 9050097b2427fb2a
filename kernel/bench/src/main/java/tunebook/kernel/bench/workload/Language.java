package tunebook.kernel.bench.workload;

import java.util.Map;
import java.util.Set;

/**
 * The code of the workloads in one language. A kernel of a language that is not here is measured where no code is
 * needed.
 *
 * @param name as in {@code kernel.json}
 * @param snippets the code
 */
public record Language(String name, Map<Snippet, String> snippets) {
    public Language {
        snippets = Map.copyOf(snippets);
    }

    /** The language of this name; one without snippets where nobody has written any. */
    public static Language named(String name) {
        return switch (name) {
            case "java" -> new Language(name, JavaSnippets.ALL);
            case "python" -> new Language(name, PythonSnippets.ALL);
            default -> new Language(name, Map.of());
        };
    }

    /** Whether it has all of these. */
    public boolean has(Set<Snippet> wanted) {
        return snippets.keySet().containsAll(wanted);
    }

    /** The code; the language must have it. */
    public String code(Snippet snippet) {
        var code = snippets.get(snippet);
        if (code == null) {
            throw new IllegalArgumentException(name + " has no snippet " + snippet);
        }
        return code;
    }
}
