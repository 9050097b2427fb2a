package tunebook.space;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How many configs a space has, exactly.
 *
 * <p>Parameters without a condition multiply. A parent adds up: for each of its values that a child asks about, the
 * product of the children that exist then; for each other value, one. With optimizer adam or sgd, and five values of beta
 * that exist under adam, that is 5 + 1 = 6, where a plain product says 10.
 */
final class SpaceSize {
    private final SearchSpace space;
    private final CountingRule rule;
    private final Map<String, BigInteger> counted = new HashMap<>();

    private SpaceSize(SearchSpace space, CountingRule rule) {
        this.space = space;
        this.rule = rule;
    }

    static BigInteger of(SearchSpace space, CountingRule rule) {
        if (space.isOpen()) {
            throw new IllegalArgumentException("a space that is discovered while it is searched has no size: whether"
                    + " there is more, nobody knows. Declare it: Space.of(...)");
        }
        rule.names().forEach(space::get);
        var size = new SpaceSize(space, rule);
        return size.product(space.parameters().stream()
                .filter(parameter -> parameter.given() == null)
                .toList());
    }

    private BigInteger product(List<Parameter> parameters) {
        return parameters.stream().map(this::combinations).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Number of combinations of a parameter and all that hangs on it. */
    private BigInteger combinations(Parameter parameter) {
        BigInteger known = counted.get(parameter.name());
        if (known == null) {
            known = sum(parameter, children(parameter));
            counted.put(parameter.name(), known);
        }
        return known;
    }

    private BigInteger sum(Parameter parent, List<Parameter> children) {
        BigInteger values = rule.count(parent);
        if (children.isEmpty()) {
            return values;
        }
        var asked = new LinkedHashSet<Object>();
        children.forEach(child -> asked.addAll(child.given().values()));
        asked.removeIf(value -> !rule.counts(parent, value));
        BigInteger sum = values.subtract(BigInteger.valueOf(asked.size()));
        for (Object value : asked) {
            sum = sum.add(product(children.stream()
                    .filter(child -> child.given().allows(value))
                    .toList()));
        }
        return sum;
    }

    private List<Parameter> children(Parameter parent) {
        return space.parameters().stream()
                .filter(child -> child.given() != null && child.given().parent().equals(parent.name()))
                .toList();
    }
}
