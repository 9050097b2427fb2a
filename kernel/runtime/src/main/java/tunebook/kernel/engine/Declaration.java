package tunebook.kernel.engine;

/**
 * Something that cells have declared and can use.
 *
 * @param name the name alone
 * @param text as its author would write it: a variable with its type, a method with the types of its parameters, a type
 *     with its kind
 * @param value of a variable, the object itself; else null
 */
public record Declaration(Kind kind, String name, String text, Object value) {
    /** What can be declared. */
    public enum Kind {
        VARIABLE,
        METHOD,
        TYPE
    }
}
