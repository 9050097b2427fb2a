package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.explain.Problem.Symbol;

/** A name that means nothing where it stands. */
final class UnknownName implements Mistake {
    private static final Pattern PACKAGE = Pattern.compile("package (?<name>\\S+) does not exist");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var missing = PACKAGE.matcher(problem.message());
        if (problem.is("doesnt.exist") && missing.find()) {
            return Optional.of(noPackage(problem, missing.group("name"), scope));
        }
        return problem.isAny(
                        "cant.resolve",
                        "cant.resolve.args",
                        "cant.resolve.location",
                        "cant.resolve.location.args",
                        "cant.resolve.location.args.params")
                ? problem.symbol().map(symbol -> explanation(problem, symbol, scope))
                : Optional.empty();
    }

    private static Explanation noPackage(Problem problem, String name, Scope scope) {
        var near = Spelling.near(name, scope.names());
        var sentence = "There is nothing called " + name + " here.";
        if (name.contains(".")
                || problem.codeBefore(problem.position()).stripLeading().startsWith("import")) {
            return Explanation.of(
                    "There is no package " + name + ".",
                    "A library comes first: %maven group:artifact:version, or %jars lib/*.jar");
        }
        var place = new Span(problem.span().start(), problem.span().start() + name.length());
        var hints = new ArrayList<>(ImportOffer.hints(name, scope));
        if (hints.isEmpty() && !near.isEmpty()) {
            hints.add("Did you mean " + near.get(0) + "? "
                    + (near.get(0).equalsIgnoreCase(name) ? "Capital letters count." : ""));
        }
        if (hints.isEmpty()) {
            hints.add(
                    "If it is the package of a library, that comes first: %maven group:artifact:version, or %jars lib/*.jar");
        }
        return Explanation.of(sentence, hints.stream().map(String::strip).toList())
                .at(place);
    }

    private static Explanation explanation(Problem problem, Symbol symbol, Scope scope) {
        var place = SourceNames.place(problem, symbol.name());
        boolean member = isMember(problem, place);
        return (member ? member(problem, symbol, scope, place) : alone(problem, symbol, scope, place)).at(place);
    }

    private static boolean isMember(Problem problem, Span place) {
        var before = problem.codeBefore(place.start()).stripTrailing();
        return before.endsWith(".") || before.endsWith("::");
    }

    private static Explanation alone(Problem problem, Symbol symbol, Scope scope, Span place) {
        var name = symbol.name();
        var known = new ArrayList<>(scope.names());
        known.addAll(SourceNames.locals(problem.codeBefore(place.start())));
        return special(problem, symbol, known)
                .or(() -> notImported(name, scope))
                .orElseGet(() -> {
                    var sentence = switch (symbol.kind()) {
                        case "method" -> "There is no method " + name + arguments(symbol) + ".";
                        case "class" -> "There is no class " + name + ".";
                        default -> "There is no variable " + name + ".";
                    };
                    return Explanation.of(sentence, hints(symbol, scope, known));
                });
    }

    private static Optional<Explanation> notImported(String name, Scope scope) {
        var imports = SourceNames.isClassName(name) && scope.lost(name).isEmpty()
                ? ImportOffer.hints(name, scope)
                : List.<String>of();
        return imports.isEmpty()
                ? Optional.empty()
                : Optional.of(Explanation.of("The class " + name + " is not imported.", imports));
    }

    /** What has words of its own: a class where a value or a method should be, and words of other languages. */
    private static Optional<Explanation> special(Problem problem, Symbol symbol, List<String> known) {
        var name = symbol.name();
        if (symbol.isMethod() && known.contains(name) && SourceNames.isClassName(name)) {
            return Optional.of(Explanation.of(
                    name + " is a class. An object of it is made with new.",
                    "Write new " + name + SourceNames.called(problem, problem.position())));
        }
        if (symbol.kind().equals("variable") && known.contains(name) && SourceNames.isClassName(name)) {
            return Optional.of(Explanation.of(
                    name + " is a class, not a value.",
                    "To make an object of it: new " + name + "(...)",
                    "To see what is in it, type " + name + ". and press Tab."));
        }
        return ForeignWord.of(symbol);
    }

    private static List<String> hints(Symbol symbol, Scope scope, List<String> known) {
        var name = symbol.name();
        var lost = scope.lost(name);
        if (lost.isPresent()) {
            return List.of(capital(lost.get()) + " declares it, but failed before. Put that right and run it first.");
        }
        var near = SourceNames.near(symbol, known);
        if (!near.isEmpty()) {
            return List.of("Did you mean " + String.join(" or ", near) + "?");
        }
        return symbol.kind().equals("variable")
                ? List.of("Declare it first, as in: var " + name
                        + " = ...;   Is it declared in a cell that was not run yet?")
                : List.of("Is it declared in a cell that was not run yet? Then run that one first.");
    }

    /** The types of the arguments; those of lambdas are nothing that helps. */
    private static String arguments(Symbol symbol) {
        return symbol.arguments().contains("->") ? "(...)" : TypeName.plain(symbol.arguments());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Explanation member(Problem problem, Symbol symbol, Scope scope, Span place) {
        var name = symbol.name();
        var owner = problem.owner().orElse("this value");
        var type = TypeName.plain(owner);
        if (owner.startsWith("package ") || problem.message().contains("location: package")) {
            return Explanation.of("The package " + type + " has no class " + name + ".", inPackage(name, type, scope));
        }
        var members = SourceNames.members(problem, place, owner, scope);
        var sentence = type + " has no "
                + (symbol.isMethod()
                        ? "method " + name + arguments(symbol)
                        : symbol.kind().equals("class") ? "class " + name : "field " + name)
                + ".";
        return Explanation.of(sentence, memberHints(symbol, members));
    }

    private static List<String> inPackage(String name, String type, Scope scope) {
        var near = Spelling.near(name, scope.members(type));
        return near.isEmpty() ? ImportOffer.hints(name, scope) : List.of("Did you mean " + near.get(0) + "?");
    }

    private static List<String> memberHints(Symbol symbol, List<String> members) {
        var name = symbol.name();
        if (symbol.isMethod() && members.contains(name)) {
            return List.of(name + " is a field: leave the parentheses out.");
        }
        if (!symbol.isMethod() && members.stream().anyMatch(member -> member.startsWith(name + "("))) {
            return List.of(name + " is a method: add parentheses: ."
                    + (members.contains(name + "()") ? name + "()" : name + "(...)"));
        }
        var synonym = Synonyms.of(name, members);
        if (synonym.isPresent()) {
            return List.of("Write ." + synonym.get());
        }
        var near = SourceNames.near(symbol, members);
        return near.isEmpty()
                ? List.of()
                : List.of("Did you mean "
                        + String.join(
                                " or ", near.stream().map(other -> "." + other).toList()) + "?");
    }
}
