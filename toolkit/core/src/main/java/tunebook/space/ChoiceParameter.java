package tunebook.space;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One of a few values without an order: an optimizer, an activation. Values may be of any immutable type; they are told
 * apart by the text that they show.
 *
 * @param name what it is called
 * @param values at least one, in the order of a grid
 * @param given when it exists; null for always
 */
public record ChoiceParameter(String name, List<Object> values, Condition given) implements Parameter {
    public ChoiceParameter {
        Checks.requireName(name);
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException(
                    "a choice needs at least 1 value, but '" + name + "' got " + (values == null ? "null" : "none"));
        }
        if (values.stream().anyMatch(value -> value == null || value.equals(Double.NaN))) {
            throw new IllegalArgumentException("null and NaN are no values to choose, but '" + name + "' got "
                    + Checks.listed(values) + ". Write \"none\"");
        }
        values = List.copyOf(values);
        var texts = values.stream().map(Checks::written).collect(Collectors.toSet());
        if (texts.size() < values.size()) {
            throw new IllegalArgumentException("the values of a choice must differ, also in the text they show, but '"
                    + name + "' got " + Checks.listed(values));
        }
    }

    @Override
    public ChoiceParameter when(String parent, Object... parents) {
        return under(Condition.of(parent, parents));
    }

    @Override
    public ChoiceParameter under(Condition condition) {
        return new ChoiceParameter(name, values, condition);
    }

    @Override
    public boolean isContinuous() {
        return false;
    }

    @Override
    public long size() {
        return values.size();
    }

    @Override
    public Object at(long index) {
        return values.get((int) Checks.requireIndex(this, index));
    }

    @Override
    public long indexOf(Object value) {
        int index = find(value);
        if (index < 0) {
            throw Checks.notAValue(this, value);
        }
        return index;
    }

    private int find(Object value) {
        int index = value == null ? -1 : values.indexOf(value);
        for (int i = 0; index < 0 && i < values.size(); i++) {
            if (values.get(i) instanceof Number own
                    && value instanceof Number other
                    && own.doubleValue() == other.doubleValue()) {
                index = i;
            }
        }
        return index;
    }

    @Override
    public Object value(double u) {
        Checks.requireUnit(name, u);
        return values.get(Math.min(values.size() - 1, (int) (u * values.size())));
    }

    @Override
    public double unit(Object value) {
        return (indexOf(value) + 0.5) / values.size();
    }

    @Override
    public boolean contains(Object value) {
        return find(value) >= 0;
    }

    @Override
    public Object normalise(Object value) {
        return values.get((int) indexOf(value));
    }

    @Override
    public Object parse(String text) {
        return values.stream()
                .filter(value -> Checks.written(value).equals(text))
                .findFirst()
                .orElseThrow(() -> Checks.notAValue(this, "'" + text + "'"));
    }

    @Override
    public String range() {
        return (values.size() == 1 ? "always " : "one of ") + Checks.listed(values);
    }

    @Override
    public String toString() {
        return describe();
    }
}
