package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name that cannot be one: a word of Java's own, or one that begins with a digit. */
final class ReservedWord implements Mistake {
    private static final Pattern DECLARATION = Pattern.compile(
            "^\\s*(?:final\\s+)?[\\w<>\\[\\], ]*?(?:int|long|double|float|boolean|char|byte|short|var|String)(?:\\[\\])?"
                    + "\\s+(?<name>\\d*[\\p{L}_$][\\w$]*)(?=\\s*(?:[=;,)]|$))",
            Pattern.MULTILINE);

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!UnclosedBracket.isSyntax(problem)
                && !problem.is("dot.class.expected")
                && !problem.is("not.def.public.cant.access")) {
            return Optional.empty();
        }
        var found = DECLARATION
                .matcher(problem.source())
                .region(problem.statement(), problem.source().length());
        return found.find() ? named(found.group("name"), found.start("name")) : Optional.empty();
    }

    private static Optional<Explanation> named(String name, int at) {
        var place = new Span(at, at + name.length());
        if (Character.isDigit(name.charAt(0))) {
            return Optional.of(
                    Explanation.of("A name cannot begin with a digit.", "Put the digits behind: " + turned(name))
                            .at(place));
        }
        return javax.lang.model.SourceVersion.isKeyword(name)
                ? Optional.of(Explanation.of(
                                "'" + name + "' is a word of Java's own and cannot be a name.",
                                "Choose another, as " + name + "1 or my" + Character.toUpperCase(name.charAt(0))
                                        + name.substring(1))
                        .at(place))
                : Optional.empty();
    }

    private static String turned(String name) {
        int digits = 0;
        while (Character.isDigit(name.charAt(digits))) {
            digits++;
        }
        return name.substring(digits) + name.substring(0, digits);
    }
}
