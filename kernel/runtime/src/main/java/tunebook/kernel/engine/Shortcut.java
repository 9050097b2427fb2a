package tunebook.kernel.engine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement that declares nothing, as the body of a method: see {@link StatementCompiler}.
 *
 * <p>Whether it is an expression with a value is for the compiler to say: what is none does not compile as the value of
 * a variable, and nothing of it has been run; then it is tried as a statement, if it cannot be a declaration, which
 * would be lost in a method. If it does not compile for another reason, as a value whose class is not public, JShell
 * knows what to do. A variable and not the operand of {@code return}, because there a conditional expression
 * or a {@code switch} would keep the types of its numbers apart (JLS 15.25, 15.28.1). The assignment to a variable, too, is
 * an expression; nobody asks for its value.
 *
 * @param text the statement, and its end
 * @param form what it is taken for
 */
record Shortcut(String text, Form form) {
    /** What a statement is taken for. */
    enum Form {
        /** An expression whose value is shown. */
        VALUE,
        /** An expression whose value is not. */
        ASSIGNMENT,
        STATEMENT
    }

    /** The variable of the value. */
    private static final String RESULT = "value$";

    /** What begins a declaration, and what means something else at the end of a cell than in a method. */
    private static final Pattern DECLARATION_OR_SPECIAL = Pattern.compile(
            "(?:[@;]|(?:abstract|boolean|break|byte|case|char|class|continue|default|double|enum|final|float|import|int"
                    + "|interface|long|native|non|package|private|protected|public|record|return|sealed|short|static"
                    + "|strictfp|switch|var|void|yield)\\b).*",
            Pattern.DOTALL);
    /** {@code String name}, {@code List<String> names}, {@code int[] all}: declarations without a value. */
    private static final Pattern VARIABLE = Pattern.compile(
            "(?!new\\b)[\\w.]+\\s*(?:<[^(){}]*>)?(?:\\s*\\[\\s*])*\\s+\\w+\\s*(?:[;,=(\\[].*)?", Pattern.DOTALL);

    private static final Pattern STATEMENT =
            Pattern.compile("(?:\\{|(?:assert|do|for|if|synchronized|throw|try|while)\\b).*", Pattern.DOTALL);
    /** It would end the method in which the statement stands, and may be that of a lambda. */
    private static final Pattern RETURN = Pattern.compile("\\breturn\\b");

    private static final Pattern ASSIGNMENT =
            Pattern.compile("[\\w$]+\\s*=(?!=).*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PRINTING =
            Pattern.compile("System\\s*\\.\\s*(?:out|err)\\s*\\.\\s*print(?:ln)?\\s*\\(.*", Pattern.DOTALL);
    /** Begins as no declaration can: what it calls may give nothing. */
    private static final Pattern CALL = Pattern.compile("(?:new\\b|[\\w.]+\\s*\\().*", Pattern.DOTALL);

    /** What is longer may be nested too deeply for the compiler, which then prints its own failure. */
    private static final int LONGEST = 2_000;

    /** The ways to take a statement, the likeliest first. {@code code} is its text without comments and literals. */
    static List<Shortcut> of(Statement statement, String code) {
        // what does not compile as a value for a name of ours must not be taken for a call that gives none
        return code.length() > LONGEST || code.contains(RESULT)
                ? List.of()
                : forms(code.strip())
                        .map(form -> new Shortcut(ended(statement.source(), code), form))
                        .toList();
    }

    /** On a line of its own, because a comment may be the last; a second semicolon might be out of reach. */
    private static String ended(String source, String code) {
        var last = code.stripTrailing();
        return source + (last.endsWith(";") || last.endsWith("}") ? "\n" : "\n;");
    }

    private static Stream<Form> forms(String code) {
        if (STATEMENT.matcher(code).matches()) {
            return RETURN.matcher(code).find() ? Stream.of() : Stream.of(Form.STATEMENT);
        }
        if (VARIABLE.matcher(code).matches()
                || DECLARATION_OR_SPECIAL.matcher(code).matches()) {
            return Stream.of();
        } else if (PRINTING.matcher(code).matches()) {
            return Stream.of(Form.STATEMENT);
        } else if (ASSIGNMENT.matcher(code).matches()) {
            return Stream.of(Form.ASSIGNMENT);
        }
        boolean call = CALL.matcher(code).matches() && !RETURN.matcher(code).find();
        return call ? Stream.of(Form.VALUE, Form.STATEMENT) : Stream.of(Form.VALUE);
    }

    /** Whether the method gives a value that is shown. */
    boolean valued() {
        return form == Form.VALUE;
    }

    /** A method of this name with the statement, whose first line is the statement's. */
    String method(String name) {
        // full names, because a learner's own class may be called Object
        var throwing = name + "()throws java.lang.Throwable{";
        var value = "var " + RESULT + "=" + text;
        return switch (form) {
            case VALUE -> "java.lang.Object " + throwing + value + "return " + RESULT + ";}";
            case ASSIGNMENT -> "void " + throwing + value + "}";
            case STATEMENT -> "void " + throwing + text + "}";
        };
    }
}
