package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A character where a string is needed, or the other way round. */
final class WrongQuotes implements Mistake {
    private static final Pattern ONE_LETTER = Pattern.compile("\"(\\\\?.)\"");
    private static final Pattern CHARACTER = Pattern.compile("'(.+)'");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!problem.is("prob.found.req")) {
            return Optional.empty();
        }
        var text = problem.text();
        var letter = ONE_LETTER.matcher(text);
        if (problem.message().endsWith("java.lang.String cannot be converted to char") && letter.matches()) {
            return Optional.of(Explanation.of(
                    "Double quotes make a String, and a char is needed.",
                    "One character stands between single quotes: '" + letter.group(1) + "'"));
        }
        var character = CHARACTER.matcher(text);
        if (problem.message().endsWith("char cannot be converted to java.lang.String") && character.matches()) {
            return Optional.of(Explanation.of(
                    "Single quotes make a char, and a String is needed.",
                    "A string stands between double quotes: \"" + character.group(1) + "\""));
        }
        return Optional.empty();
    }
}
