package tunebook.kernel.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets a variable be declared again with its type, and stay where it is.
 *
 * <p>Without this, JShell makes a new class with a new field, and new classes for all methods and classes that use the
 * variable; the old field keeps its value for ever, however large it is. With it, the code of the new declaration sets
 * the field that is there: what uses the variable stays as it is and sees the new value, as the threads do that began
 * before.
 */
final class Variables {
    private final MethodLinks.Definer definer;
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Map<String, Class<?>> codes = new HashMap<>();
    private int version;

    Variables(MethodLinks.Definer definer) {
        this.definer = definer;
    }

    /** Takes note of a class that is being defined. */
    synchronized void add(String name, byte[] classFile) {
        VariableClass.of(classFile).ifPresent(variable -> fields.put(name, variable.fields()));
    }

    /** Whether the code of a new version of a class can set the fields of the one that is there. */
    synchronized boolean canReplace(String name, byte[] classFile) {
        var known = fields.get(name);
        return known != null
                && VariableClass.of(classFile)
                        .map(other -> other.fields().equals(known))
                        .orElse(false);
    }

    /** Puts the code of a new version of a class in the place of the old code; the fields stay. */
    synchronized void replace(String name, byte[] classFile) {
        var codeName = name + "$$" + ++version;
        var code = VariableClass.of(classFile).orElseThrow().code(codeName.replace('.', '/'));
        codes.put(name, definer.define(codeName, code));
    }

    /** The class with the code that sets the fields of a class; the class itself unless it was replaced. */
    synchronized Class<?> code(Class<?> type) {
        return codes.getOrDefault(type.getName(), type);
    }
}
