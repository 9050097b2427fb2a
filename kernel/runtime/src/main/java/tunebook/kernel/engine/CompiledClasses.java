package tunebook.kernel.engine;

import java.lang.reflect.InaccessibleObjectException;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import jdk.jshell.JShell;

/**
 * The class files that JShell has made, of which it never forgets one.
 *
 * <p>They stand in the package of all cells, and the compiler lists that package four times for each statement. So a
 * cell would get slower with every cell before it, by 40% after a thousand: what nobody can name any more is taken out
 * of the list. JShell has no method for that; the map is reached by reflection, which needs {@code --add-opens
 * jdk.jshell/jdk.jshell=ALL-UNNAMED}. Where it cannot be reached, everything works, only slower.
 */
final class CompiledClasses {
    private final NavigableMap<String, ?> byName;

    private CompiledClasses(NavigableMap<String, ?> byName) {
        this.byName = byName;
    }

    /** Those of a shell; if they cannot be reached, none, and nothing is forgotten. */
    @SuppressWarnings("unchecked")
    static CompiledClasses of(JShell shell) {
        try {
            var files = field(field(shell, "taskFactory"), "fileManager");
            if (field(files, "classObjects") instanceof NavigableMap<?, ?> map) {
                return new CompiledClasses((NavigableMap<String, ?>) map);
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // another JShell than those that are known, or one that is closed
        }
        return new CompiledClasses(new TreeMap<String, Object>());
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        var field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Forgets a top-level class and what is nested in it. */
    void forget(String name) {
        byName.subMap(name, true, name + "$" + Character.MAX_VALUE, true).clear();
    }

    /** Forgets all top-level classes but these, and what is nested in them. */
    void retain(Set<String> topLevel) {
        byName.keySet().removeIf(name -> !topLevel.contains(Names.topLevel(name)));
    }

    /** How many there are. */
    int size() {
        return byName.size();
    }
}
