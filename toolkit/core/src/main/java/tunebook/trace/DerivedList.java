package tunebook.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * An immutable list that is worked out when somebody first looks.
 *
 * <p>The events of a step often follow from what the step records anyway: the state before, the report, the state after.
 * Spelling them out costs more than the step itself, and in a run of a million steps a picture looks at sixty. So a step
 * may hand over the recipe instead of the list. The recipe must be a pure function of immutable values; then it makes no
 * difference when it runs, on which thread, or whether twice.
 *
 * @param <T> type of the elements
 */
public final class DerivedList<T> extends AbstractList<T> {
    private Supplier<List<T>> recipe; // dropped once it has run, and with it the states it holds on to
    private List<T> elements;

    private DerivedList(Supplier<List<T>> recipe) {
        this.recipe = Objects.requireNonNull(recipe, "recipe");
    }

    /** The list that the recipe makes, made when first needed. */
    public static <T> List<T> of(Supplier<List<T>> recipe) {
        return new DerivedList<>(recipe);
    }

    /** The same elements as a plain immutable list. */
    static <T> List<T> settle(List<T> list) {
        return list instanceof DerivedList<T> derived ? derived.elements() : List.copyOf(list);
    }

    /** Immutable already, and better not looked at yet: a derived list as it is, any other as a copy. */
    static <T> List<T> keep(List<T> list) {
        return list instanceof DerivedList<T> ? list : List.copyOf(list);
    }

    private synchronized List<T> elements() {
        if (elements == null) {
            elements = List.copyOf(recipe.get());
            recipe = null;
        }
        return elements;
    }

    @Override
    public T get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }
}
