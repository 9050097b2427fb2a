package tunebook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tunebook.math.Digits;
import tunebook.math.Vec;
import tunebook.space.Params;
import tunebook.space.SearchSpace;

/** Configs and their places as they stand in a sentence: four digits, the first six names. */
final class Words {
    private static final int SIGNIFICANT = 4;
    private static final int ROUGH = 2;
    private static final int MOST = 6;

    private Words() {}

    static String of(double value) {
        return Digits.of(value, SIGNIFICANT);
    }

    /** {@code lr=0.0123, layers=2}. */
    static String of(Params params) {
        return params.size() == 0
                ? "no values"
                : params.names().stream()
                                .limit(MOST)
                                .map(name -> name + "=" + value(params, name))
                                .collect(Collectors.joining(", "))
                        + rest(params.size());
    }

    private static String value(Params params, String name) {
        return params.get(name) instanceof Double number ? of(number) : params.text(name);
    }

    private static String rest(int size) {
        return size > MOST ? ", … " + size + " values" : "";
    }

    /** Values with the place of each on its scale: {@code lr=0.0123 (0.52 of the way)}. */
    static String places(Params params, SearchSpace space) {
        if (params.size() == 0) {
            return "none is known yet";
        }
        return params.names().stream()
                        .limit(MOST)
                        .map(name -> name + "=" + value(params, name) + place(params, space, name))
                        .collect(Collectors.joining(", "))
                + rest(params.size());
    }

    private static String place(Params params, SearchSpace space, String name) {
        boolean continuous = space.find(name).filter(one -> one.isContinuous()).isPresent();
        return continuous ? " (" + Digits.of(space.get(name).unit(params.get(name)), ROUGH) + " of the way)" : "";
    }

    /** The place of each value on its scale, from 0 to 1. */
    static Map<String, Double> units(Params params, SearchSpace space) {
        var units = new LinkedHashMap<String, Double>();
        for (String name : params.names()) {
            space.find(name).ifPresent(one -> units.put("u(" + name + ")", one.unit(params.get(name))));
        }
        return Collections.unmodifiableMap(units);
    }

    static String coordinates(Vec unit) {
        return unit.stream().limit(MOST).mapToObj(Words::of).collect(Collectors.joining(", "))
                + (unit.dimension() > MOST ? ", … " + unit.dimension() + " coordinates" : "");
    }

    /** The part of each range that a point lies in: {@code part 3 of lr, part 7 of layers}. */
    static String strata(SearchSpace space, Vec unit, int of) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, unit.dimension()); i++) {
            text.append(i == 0 ? "part " : ", part ")
                    .append(1 + (int) (unit.get(i) * of))
                    .append(" of ")
                    .append(space.parameters().get(i).name());
        }
        return text.append(rest(unit.dimension())).toString();
    }

    static String nth(int n) {
        boolean teen = n / 10 % 10 == 1;
        String ending = teen || n % 10 > 3 || n % 10 == 0 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : "rd";
        return n + ending;
    }
}
