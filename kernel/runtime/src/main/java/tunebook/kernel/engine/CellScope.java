package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the cells that have run declare: a picture taken when a cell has ended, for any thread to look at.
 *
 * @param imports import declarations, as {@code import java.util.*;}
 * @param declared variables, methods and types
 * @param offered qualified names, of classes that are imported when a cell mentions them
 * @param classFiles the class files that the cells were compiled to, by class name
 */
public record CellScope(
        List<String> imports, List<Declared> declared, List<String> offered, Map<String, byte[]> classFiles) {
    /** What can be declared. */
    public enum Kind {
        VARIABLE,
        METHOD,
        TYPE
    }

    /**
     * One declaration.
     *
     * @param className the class that JShell put it into, as a static member
     * @param type of a variable; else empty
     * @param source as its author wrote it
     * @param place as {@code cell 3, line 2}
     */
    public record Declared(Kind kind, String name, String className, String type, String source, String place) {}

    /** Nothing, before anything is known. */
    static final CellScope NONE = new CellScope(List.of(), List.of(), List.of(), Map.of());

    public CellScope {
        imports = List.copyOf(imports);
        declared = List.copyOf(declared);
        offered = List.copyOf(offered);
    }

    /**
     * The import declarations that a piece of code needs to mean what it means in a cell: those of the names that it
     * mentions, and of whole packages and classes.
     */
    public List<String> imports(Set<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var needed = new ArrayList<String>();
        for (var one : imports) {
            var name = one.substring(one.lastIndexOf('.') + 1, one.length() - 1);
            if (name.equals("*") || words.contains(name)) {
                needed.add(one);
            }
        }
        for (var one : declared) {
            if (words.contains(one.name())) {
                needed.add("import static " + one.className() + "." + one.name() + ";");
            }
        }
        return needed;
    }

    /** The declarations of one kind. */
    public List<Declared> of(Kind kind) {
        return declared.stream().filter(one -> one.kind() == kind).toList();
    }

    /** The first declaration of a kind and name. */
    public Optional<Declared> find(Kind kind, String name) {
        return declared.stream()
                .filter(one -> one.kind() == kind && one.name().equals(name))
                .findFirst();
    }
}
