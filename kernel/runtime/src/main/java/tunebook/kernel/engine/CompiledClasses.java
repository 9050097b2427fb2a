package tunebook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InaccessibleObjectException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

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

    static Object field(Object owner, String name) throws ReflectiveOperationException {
        var field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Takes out the class files of a top-level class and of what is nested in it. */
    List<ClassBytecodes> take(String name) {
        var family = family(name);
        var files = family.entrySet().stream()
                .map(one -> new ClassBytecodes(one.getKey(), bytes((FileObject) one.getValue())))
                .toList();
        family.clear();
        return files;
    }

    private static byte[] bytes(FileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what the compiler has made cannot be read", e);
        }
    }

    private NavigableMap<String, ?> family(String name) {
        return byName.subMap(name, true, name + "$" + Character.MAX_VALUE, true);
    }

    /** Forgets a top-level class and what is nested in it. */
    void forget(String name) {
        family(name).clear();
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
