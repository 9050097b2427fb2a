package tunebook.kernel.engine.explain;

import java.util.Map;
import java.util.Optional;

/** What a class file has no room for (JVMS 4.11). */
final class TooLarge implements Mistake {
    private static final Explanation CODE = Explanation.of(
            "This is too much code for one method: compiled, it has more than 65535 bytes.",
            "Cut it into several statements or methods. Many numbers or texts belong into a file that is read.");
    private static final Explanation TEXT = Explanation.of(
            "A text, or the name of a type, is longer than the 65535 bytes that Java has for it.",
            "Put a long text into a file, and read that: Files.readString(Path.of(\"text.txt\")).");
    private static final Explanation NESTED = Explanation.of(
            "This is nested too deeply.", "Cut it into several statements, with variables for the parts.");

    private static final Map<String, Explanation> LIMITS = Map.of(
            "limit.code", CODE,
            "limit.code.too.large.for.try.stmt", CODE,
            "limit.pool", CODE,
            "limit.string", TEXT,
            "limit.string.overflow", TEXT,
            "limit.stack", NESTED,
            "limit.dimensions", Explanation.of("An array has at most 255 dimensions.", "Use fewer."),
            "limit.locals",
                    Explanation.of(
                            "A method has at most 65535 local variables.", "Use an array or a list in their place."));

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        return LIMITS.entrySet().stream()
                .filter(limit -> problem.is(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
