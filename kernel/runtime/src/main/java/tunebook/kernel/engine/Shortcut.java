package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A statement that is an expression alone, put so that JShell has less to do.
 *
 * <p>JShell makes a variable for each value, and runs the compiler twice to find the variable's type; nobody wants the
 * variable. {@code if (true) return 1 + 1;} is a statement for JShell, whose method returns an {@code Object}: a third of
 * the time of a cell is saved. What is no expression, or has no value, does not compile so, and nothing of it was run:
 * then the statement goes the long way, and fails there with its own words if it is wrong.
 *
 * <p>Left out is what may mean something else where an object is wanted: conditional expressions and {@code switch}, whose
 * numbers would keep their own types (JLS 15.25, 15.28.1). So are assignments, which JShell tells from values.
 *
 * @param form the statement as JShell gets it
 * @param valued whether it returns the value of the expression
 */
record Shortcut(Statement form, boolean valued) {
    private static final String RETURN = "if (true) return ";
    private static final String DO = "if (true) ";

    /** What begins a declaration or another statement than an expression. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:[@{;]|(?:abstract|assert|boolean|break|byte|case|char|class"
                    + "|continue|default|do|double|enum|final|float|for|if|import|int|interface|long|native|non|package|private"
                    + "|protected|public|record|return|sealed|short|static|strictfp|synchronized|throw|try|var|void|while|yield)"
                    + "\\b).*",
            Pattern.DOTALL);

    private static final Pattern OTHER_WHERE_AN_OBJECT_IS_WANTED =
            Pattern.compile("\\?|\\bswitch\\b|(?<![=!<>])=(?!=)|<<=|>>=");
    /** {@code String name}, {@code List<String> names}, {@code int[] all}: declarations without a value. */
    private static final Pattern DECLARATION =
            Pattern.compile("[\\w.]+\\s*(?:<[^(){}]*>)?(?:\\s*\\[\\s*])*\\s+\\w+\\s*(?:[;,(\\[].*)?", Pattern.DOTALL);

    private static final Pattern PRINTING =
            Pattern.compile("System\\s*\\.\\s*(?:out|err)\\s*\\.\\s*print(?:ln)?\\s*\\(.*", Pattern.DOTALL);

    /** The short way for a statement; empty if there is none. {@code code} is its text without comments and literals. */
    static Optional<Shortcut> of(Statement statement, String code) {
        var text = code.strip();
        if (PRINTING.matcher(text).matches()) {
            return Optional.of(new Shortcut(behind(DO, statement), false));
        }
        boolean other = OTHER.matcher(text).matches()
                || OTHER_WHERE_AN_OBJECT_IS_WANTED.matcher(text).find()
                || (DECLARATION.matcher(text).matches() && !text.startsWith("new "));
        return other ? Optional.empty() : Optional.of(new Shortcut(behind(RETURN, statement), true));
    }

    private static Statement behind(String words, Statement statement) {
        var insertions = new ArrayList<>(List.of(new Statement.Insertion(0, words.length())));
        for (var insertion : statement.insertions()) {
            insertions.add(new Statement.Insertion(insertion.at() + words.length(), insertion.length()));
        }
        return new Statement(words + statement.source(), statement.start(), insertions);
    }
}
