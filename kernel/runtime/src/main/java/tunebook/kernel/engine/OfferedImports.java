package tunebook.kernel.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Single names that are imported when a cell first mentions them.
 *
 * <p>JShell imports everything that is alive into every snippet, so an import that nobody uses makes each cell slower.
 * And a learner who declares a class of such a name gets the learner's class: the name is no longer offered.
 */
final class OfferedImports {
    /** Import declarations by the simple name that they bring. */
    private final Map<String, String> offered = new LinkedHashMap<>();
    /** All that was ever offered. */
    private final Map<String, String> all = new LinkedHashMap<>();

    /** Offers {@code a.b.Name} or {@code static a.b.C.name}. */
    void offer(String qualified) {
        var name = qualified.substring(qualified.lastIndexOf('.') + 1);
        offered.put(name, "import " + qualified + ";");
        all.put(name, "import " + qualified + ";");
    }

    /** The declarations that a piece of code with some words needs; they are not offered again. */
    List<String> take(Set<String> words) {
        return words.stream()
                .map(offered::remove)
                .filter(declaration -> declaration != null)
                .toList();
    }

    /** The qualified names of the classes that are offered. */
    List<String> names() {
        return offered.values().stream()
                .filter(declaration -> !declaration.startsWith("import static "))
                .map(declaration -> declaration.substring("import ".length(), declaration.length() - 1))
                .toList();
    }

    /** No longer offers a name, because the learner declared it. */
    void withdraw(String name) {
        offered.remove(name);
    }

    /** Offers everything again, when all imports and declarations of cells are forgotten. */
    void restore() {
        offered.putAll(all);
    }
}
