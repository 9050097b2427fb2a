package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;

/** The names that a cell can use. Answers are exact where they can be, and empty where they cannot. */
public interface Scope {
    /** The variables, methods (as {@code name(}, or {@code name()} without parameters) and types. */
    List<String> names();

    /** What may stand after an expression and a dot; methods as in {@link #names()}. */
    List<String> members(String expression);

    /** Members without parameters of a value of one type that give a value of another. */
    List<String> conversions(String from, String to);

    /** The methods or constructors that a call may mean, as {@code int Math.max(int a, int b)}. */
    List<String> signatures(String callee);

    /** The classes of a simple name, imported or not, by their full names, the likeliest first. */
    List<String> classes(String simpleName);

    /** The type of an expression; empty if it has none. */
    Optional<String> type(String expression);

    /** A cell that declares a name, and failed before it did. */
    Optional<String> lost(String name);

    /** Knows nothing. */
    static Scope empty() {
        return new EmptyScope();
    }
}
