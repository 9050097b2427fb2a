package tunebook.descent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tunebook.math.Digits;
import tunebook.math.Vec;

/**
 * One line of an update rule with its numbers: {@code v ← β·v + g}, and what β, v and g were.
 *
 * <p>The right-hand side is kept as a template with the names in braces, {@code {β}·{v} + {g}}, so that it can be read as
 * a formula or with the numbers of one coordinate put in: {@code v ← 0.9·(−1.2) + 3.4 = 2.32}.
 *
 * @param symbol what is computed, as in the paper
 * @param latex the line in LaTeX, without dollar signs
 * @param template the right-hand side, names in braces
 * @param numbers the number behind each name in the template; of one coordinate if it is the same for all
 * @param result what came out, coordinate by coordinate; of one if it is the same for all
 */
public record Term(String symbol, String latex, String template, Map<String, Vec> numbers, Vec result) {
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
    private static final int SIGNIFICANT = 4;

    public Term {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        for (String name : names(template)) {
            if (!numbers.containsKey(name)) {
                throw new IllegalArgumentException("the template '" + template + "' needs a number for '" + name
                        + "', but got numbers only for " + numbers.keySet());
            }
        }
    }

    /** The names in a template, in order. */
    static List<String> names(String template) {
        return NAME.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** The line as a formula in plain text: {@code v ← β·v + g}. */
    public String formula() {
        return symbol + " ← " + NAME.matcher(template).replaceAll("$1");
    }

    /** The line with the numbers of one coordinate, rounded to four digits, and the result. */
    public String substituted(int coordinate) {
        return substituted(coordinate, value -> Digits.of(value, SIGNIFICANT).replace('-', '−'));
    }

    /**
     * The line with the numbers of one coordinate, and the result.
     *
     * @param coordinate which one, from 0
     * @param written how a number is written; a negative one gets parentheses where the formula needs them
     */
    public String substituted(int coordinate, DoubleFunction<String> written) {
        var line = new StringBuilder(symbol).append(" ← ");
        Matcher names = NAME.matcher(template);
        while (names.find()) {
            Vec vector = numbers.get(names.group(1));
            double value = vector.get(vector.dimension() == 1 ? 0 : coordinate);
            boolean first = names.start() == 0 && !powerFollows(names.end());
            String text = written.apply(value);
            names.appendReplacement(line, Matcher.quoteReplacement(value < 0 && !first ? "(" + text + ")" : text));
        }
        return names.appendTail(line)
                .append(" = ")
                .append(written.apply(result.get(result.dimension() == 1 ? 0 : coordinate)))
                .toString();
    }

    private boolean powerFollows(int at) {
        return at < template.length() && (template.charAt(at) == '²' || template.charAt(at) == '^');
    }

    /** As {@link #formula}. */
    @Override
    public String toString() {
        return formula();
    }
}
