package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;

/** The imports that would make a name known, the likeliest first. */
final class ImportOffer {
    private static final String FIRST = "Put this line on top of the cell: ";
    private static final int MAX_OFFERS = 4;

    private ImportOffer() {}

    /** The hints for a simple name; none if no class has it. */
    static List<String> hints(String name, Scope scope) {
        var classes = scope.classes(name).stream().limit(MAX_OFFERS).toList();
        var hints = new ArrayList<String>();
        for (var found : classes) {
            hints.add((hints.isEmpty() ? FIRST : "Or, if you mean that one: ") + "import " + found + ";");
        }
        return hints;
    }

    /** The first import of hints, to be read in one line with the sentence before it; empty without. */
    static String inShort(List<String> hints) {
        return hints.stream()
                .filter(hint -> hint.startsWith(FIRST))
                .findFirst()
                .map(hint -> " Add " + hint.substring(FIRST.length()))
                .orElse("");
    }
}
