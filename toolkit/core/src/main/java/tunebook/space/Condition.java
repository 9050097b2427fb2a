package tunebook.space;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * When a parameter exists: while its parent exists and has one of these values.
 *
 * @param parent the name of the parent, which has countably many values
 * @param values at least one, none twice
 */
public record Condition(String parent, List<Object> values) implements Serializable {
    public Condition {
        Checks.requireName(parent);
        if (values == null || values.isEmpty() || values.stream().anyMatch(value -> value == null)) {
            throw new IllegalArgumentException("a condition names the values of '" + parent
                    + "' under which the parameter exists, but got " + values + ". Write .when(\"" + parent
                    + "\", value)");
        }
        values = List.copyOf(values);
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException(
                    "a condition names each value once, but '" + parent + "' got " + Checks.listed(values));
        }
    }

    /** The condition that the parent has one of these values. */
    public static Condition of(String parent, Object... values) {
        return new Condition(parent, values == null ? null : Arrays.asList(values));
    }

    /** Whether it holds for these values; if the parent is absent, it does not. */
    public boolean holds(Params params) {
        return allows(params.find(parent));
    }

    /** Whether it holds for the first {@code size} of these values. */
    boolean holds(String[] names, Object[] params, int size) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(parent)) {
                return allows(params[i]);
            }
        }
        return false;
    }

    /** Whether it holds if the parent has this value; null for absent. */
    boolean allows(Object value) {
        for (int i = 0; value != null && i < values.size(); i++) {
            if (Params.same(values.get(i), value)) {
                return true;
            }
        }
        return false;
    }

    /** In words: {@code "if optimizer is adam"}. */
    @Override
    public String toString() {
        return "if " + parent + " is " + (values.size() == 1 ? "" : "one of ") + Checks.listed(values);
    }
}
