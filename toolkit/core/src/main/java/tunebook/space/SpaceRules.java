package tunebook.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What must hold in a space, and of a config of it. */
final class SpaceRules {
    private static final int MOST_LISTED = 1_000_000;

    private SpaceRules() {}

    /** The parameters, if they make a space; conditions name the parent's values as the parent does. */
    static List<Parameter> checked(List<Parameter> parameters) {
        Map<String, Parameter> known = new HashMap<>();
        List<Parameter> checked = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter == null) {
                throw new IllegalArgumentException("a space is made of parameters, but parameter " + checked.size()
                        + " is null. If it comes from a variable, did the cell that fills it fail?");
            }
            requireNew(known.get(parameter.name()), parameter);
            Parameter sound = parameter.given() == null ? parameter : conditioned(parameter, known, parameters);
            known.put(sound.name(), sound);
            checked.add(sound);
        }
        return List.copyOf(checked);
    }

    private static void requireNew(Parameter before, Parameter parameter) {
        if (before != null) {
            throw new IllegalArgumentException(
                    "a name has one range in a space, but '" + parameter.name() + "' is given" + " twice, as "
                            + before.range() + " and as " + parameter.range() + ". Give one another name");
        }
    }

    static void requireSameRange(Parameter known, Parameter asked) {
        if (!known.sameRange(asked)) {
            throw new IllegalArgumentException("a name has one range in a study, but '" + asked.name() + "' is "
                    + known.range() + " and was asked for as " + asked.range() + ". Give one another name");
        }
    }

    private static Parameter conditioned(Parameter parameter, Map<String, Parameter> known, List<Parameter> all) {
        Condition given = parameter.given();
        Parameter parent = known.get(given.parent());
        if (parent == null) {
            boolean later = all.stream()
                    .anyMatch(other -> other != null && given.parent().equals(other.name()));
            throw new IllegalArgumentException("a condition names a parameter that stands before it, but '"
                    + parameter.name() + "' exists " + given + ", and '" + given.parent() + "' "
                    + (later ? "stands after it. Put the parent first" : "is not in this space"));
        }
        if (parent.isContinuous()) {
            throw new IllegalArgumentException("a condition needs a parent whose values can be counted, but '"
                    + parent.name() + "' is " + parent.range() + ". Give it a step, or make it a choice");
        }
        for (Object value : given.values()) {
            if (!parent.contains(value)) {
                throw new IllegalArgumentException("'" + parameter.name() + "' would never exist " + given + ": '"
                        + parent.name() + "' is " + parent.range() + " and cannot be " + Checks.written(value));
            }
        }
        return parameter.under(new Condition(
                given.parent(), given.values().stream().map(parent::normalise).toList()));
    }

    /** All values of a parameter that can be counted, in order. */
    static Stream<Object> values(Parameter parameter) {
        if (parameter.size() > MOST_LISTED) {
            throw new IllegalArgumentException("'" + parameter.name() + "' has " + parameter.size()
                    + " values, too many to look at one by one. Give it a step");
        }
        return LongStream.range(0, parameter.count().longValueExact()).mapToObj(parameter::at);
    }

    /**
     * Which values a missing parent may have, for the values that are given to exist: of each such parent, those that all
     * of them allow.
     *
     * @throws IllegalArgumentException if two given values can never exist together
     */
    static Map<String, List<Object>> implied(SearchSpace space, Params given) {
        Map<String, List<Object>> implied = new LinkedHashMap<>();
        for (int i = space.dimension() - 1; i >= 0; i--) {
            Parameter parameter = space.parameters().get(i);
            Condition condition = parameter.given();
            boolean wanted = given.has(parameter.name()) || implied.containsKey(parameter.name());
            if (condition == null || !wanted) {
                continue;
            }
            if (given.has(condition.parent())) {
                requireExists(space, parameter, given);
                continue;
            }
            List<Object> allowed = implied.getOrDefault(condition.parent(), condition.values()).stream()
                    .filter(condition::allows)
                    .toList();
            if (allowed.isEmpty()) {
                throw new IllegalArgumentException("no value of '" + condition.parent() + "' lets all of these exist: "
                        + given + ". Leave out '" + parameter.name() + "', which exists only " + condition
                        + ", or what excludes it");
            }
            implied.put(condition.parent(), allowed);
        }
        return implied;
    }

    /** Refuses what is wanted, itself or for a value that needs it, where its parent forbids it. */
    private static void requireExists(SearchSpace space, Parameter wanted, Params given) {
        if (wanted.given().holds(given)) {
            return;
        }
        var needing = space.parameters().stream()
                .filter(other -> given.has(other.name()) && other.given() != null)
                .filter(other -> other.given().parent().equals(wanted.name()))
                .findFirst();
        throw new IllegalArgumentException(needing.map(
                                other -> "'" + other.name() + "' exists only " + other.given() + ", and ")
                        .orElse("")
                + "'" + wanted.name() + "' exists only " + wanted.given() + ", but got " + given + ". Leave out "
                + needing.map(other -> "'" + other.name() + "'").orElse("what needs '" + wanted.name() + "'"));
    }

    /** The config in the order and the types of the space; what is missing is refused if it must be whole. */
    static Params normalise(SearchSpace space, Params params, boolean whole) {
        Map<String, Object> sound = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            Object value = params.find(parameter.name());
            Condition given = parameter.given();
            boolean exists = given == null || given.allows(sound.get(given.parent()));
            boolean open = !exists && !whole && !sound.containsKey(given.parent());
            if (value != null && (exists || open)) {
                sound.put(parameter.name(), parameter.normalise(value));
            } else if (value != null) {
                throw new IllegalArgumentException(
                        "'" + parameter.name() + "' exists only " + given + ", but got " + params + ". Leave it out");
            } else if (exists && whole && !space.isOptional(parameter.name())) {
                throw new IllegalArgumentException("every parameter that exists needs a value, but '" + parameter.name()
                        + "' got none in: " + (params.size() == 0 ? "nothing" : params));
            }
        }
        for (String name : params.names()) {
            if (!space.has(name)) {
                if (!space.isOpen()) {
                    space.get(name); // says which names there are
                }
                sound.put(name, params.get(name));
            }
        }
        var normal = Params.of(sound);
        implied(space, normal);
        return normal;
    }
}
