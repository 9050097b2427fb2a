package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The imports that would make a name known, the likeliest first. */
final class ImportOffer {
    private static final List<String> LIKELY = List.of(
            "java.util.",
            "java.nio.file.",
            "java.io.",
            "java.time.",
            "java.math.",
            "java.net.",
            "java.text.",
            "java.nio.",
            "java.sql.",
            "java.");
    private static final List<String> UNLIKELY =
            List.of("javax.", "java.awt.", "org.w3c.", "org.xml.", "com.sun.", "jdk.", "sun.");
    private static final int MAX_OFFERS = 4;

    private ImportOffer() {}

    /** The hints for a simple name; none if no class has it. */
    static List<String> hints(String name, Scope scope) {
        var classes = scope.classes(name).stream()
                .sorted(Comparator.comparingInt(ImportOffer::rank).thenComparing(Comparator.naturalOrder()))
                .limit(MAX_OFFERS)
                .toList();
        var hints = new ArrayList<String>();
        for (var found : classes) {
            hints.add((hints.isEmpty() ? "Put this line on top of the cell: " : "Or, if you mean that one: ")
                    + "import " + found + ";");
        }
        return hints;
    }

    private static int rank(String name) {
        for (int i = 0; i < UNLIKELY.size(); i++) {
            if (name.startsWith(UNLIKELY.get(i))) {
                return LIKELY.size() + 1 + i;
            }
        }
        for (int i = 0; i < LIKELY.size(); i++) {
            if (name.startsWith(LIKELY.get(i))) {
                return i;
            }
        }
        return LIKELY.size();
    }
}
