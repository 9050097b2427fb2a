package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A checked exception that nobody catches or announces. */
final class UncaughtException implements Mistake {
    private static final Pattern UNREPORTED =
            Pattern.compile("unreported exception (?<type>[\\w.$]+)(?: in default constructor)?;");
    private static final Pattern ARROW = Pattern.compile("->");
    private static final int MAX_CALL = 50;

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var unreported = UNREPORTED.matcher(problem.message());
        if (problem.is("except.never.thrown.in.try")) {
            return Optional.of(Explanation.of(
                    "Nothing in this try can throw the exception that is caught here.", "Leave the catch out."));
        }
        if (problem.is("try.without.catch.finally.or.resource.decls")) {
            return Optional.of(Explanation.of(
                    "A try needs a catch or a finally behind it.",
                    "Write try { ... } catch (Exception e) { System.out.println(e); }"));
        }
        return unreported.find()
                ? Optional.of(explanation(problem, TypeName.plain(unreported.group("type"))))
                : Optional.empty();
    }

    private static Explanation explanation(Problem problem, String type) {
        var text = problem.text().replaceAll("\\s+", " ").replaceFirst(";$", "");
        var call = text.length() <= MAX_CALL ? text : "...";
        var catching = "try { " + call + "; } catch (" + type + " e) { ... }";
        boolean lambda = isInLambda(problem.codeBefore(problem.position()));
        boolean thrown = text.startsWith("throw ");
        var what = thrown ? "This throws a checked " : "This may throw a checked ";
        var sentence = what + type + ", and nothing catches it.";
        return lambda
                ? Explanation.of(sentence, "A lambda has no throws: catch it inside: " + catching)
                : Explanation.of(
                        sentence,
                        List.of(
                                "Announce it behind the method's parentheses: throws " + type,
                                "Or catch it: " + catching));
    }

    /** Whether the code ends inside of a lambda's body. */
    private static boolean isInLambda(String code) {
        return ARROW.matcher(code).results().anyMatch(arrow -> staysOpen(code.substring(arrow.end())));
    }

    private static boolean staysOpen(String body) {
        int depth = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || (depth == 0 && (c == ';' || c == '}'))) {
                return false;
            }
        }
        return true;
    }
}
