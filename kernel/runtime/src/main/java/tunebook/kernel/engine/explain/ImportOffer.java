package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;

/** The imports that would make a name known, the likeliest first. */
final class ImportOffer {
    private static final int MAX_OFFERS = 4;

    private ImportOffer() {}

    /** The hints for a simple name; none if no class has it. */
    static List<String> hints(String name, Scope scope) {
        var classes = scope.classes(name).stream().limit(MAX_OFFERS).toList();
        var hints = new ArrayList<String>();
        for (var found : classes) {
            hints.add((hints.isEmpty() ? "Put this line on top of the cell: " : "Or, if you mean that one: ")
                    + "import " + found + ";");
        }
        return hints;
    }
}
