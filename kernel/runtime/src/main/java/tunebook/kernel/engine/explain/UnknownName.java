package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;
import tunebook.kernel.engine.explain.Problem.Symbol;

/** A name that means nothing where it stands. */
final class UnknownName implements Mistake {
    private static final String LIBRARY = "A library comes first: %maven group:artifact:version, or %jars lib/*.jar";

    static final String NOT_RUN_YET = "Is it declared in a cell that was not run yet?";

    private static final List<String> STEPS = List.of("run()", "build()", "stream()", "get()");
    private static final Pattern DECLARED_AS = Pattern.compile("(?<type>[A-Z]\\w*)\\s+\\w+\\s*=\\s*$");
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
            int dot = name.lastIndexOf('.');
            var siblings = dot < 0
                    ? List.<String>of()
                    : scope.members(name.substring(0, dot)).stream()
                            .map(member -> member.replaceFirst("\\.$", ""))
                            .toList();
            var meant = Spelling.near(name.substring(dot + 1), siblings);
            return Explanation.of(
                    "There is no package " + name + ".",
                    meant.isEmpty() ? LIBRARY : "Did you mean " + name.substring(0, dot + 1) + meant.get(0) + "?");
        }
        var place = new Span(problem.span().start(), problem.span().start() + name.length());
        var hints = new ArrayList<>(ImportOffer.hints(name, scope));
        if (hints.isEmpty() && !near.isEmpty()) {
            hints.add("Did you mean " + near.get(0) + "? "
                    + (near.get(0).equalsIgnoreCase(name) ? "Capital letters count." : ""));
        }
        if (hints.isEmpty()) {
            hints.add("Is it the package of a library? " + LIBRARY);
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
        return special(problem, symbol, known, scope)
                .or(() -> further(problem, symbol, place))
                .or(() -> constant(problem, symbol, place, scope))
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
    private static Optional<Explanation> special(Problem problem, Symbol symbol, List<String> known, Scope scope) {
        var name = symbol.name();
        if (symbol.isMethod() && known.contains(name) && SourceNames.isClassName(name)) {
            return Optional.of(Explanation.of(
                    name + " is a class. An object of it is made with new.",
                    "Write new " + name + SourceNames.called(problem, problem.position())));
        }
        if (symbol.kind().equals("variable") && known.contains(name) && SourceNames.isClassName(name)) {
            var hints = new ArrayList<String>();
            if (!scope.signatures("new " + name + "(").isEmpty()) {
                hints.add("To make an object of it: new " + name + "(...)");
            }
            hints.add("To see what is in it, type " + name + ". and press Tab.");
            return Optional.of(Explanation.of(name + " is a class, not a value.", hints));
        }
        return ForeignWord.of(symbol);
    }

    /** A variable that is declared later in the same cell; a command of the system, as other notebooks write it. */
    private static Optional<Explanation> further(Problem problem, Symbol symbol, Span place) {
        var name = symbol.name();
        if (!symbol.kind().equals("variable")) {
            return Optional.empty();
        }
        var code = Lexer.code(problem.source());
        var declared = Pattern.compile("[\\w>\\]]\\s+" + Pattern.quote(name) + "\\s*(?:=[^=]|;)")
                .matcher(code)
                .region(Math.min(place.end(), code.length()), code.length());
        if (declared.find()) {
            long line = code.substring(0, declared.start()).lines().count();
            return Optional.of(Explanation.of(
                    name + " is declared further down, on line " + line + ", and used here already.",
                    "Move the declaration above this line."));
        }
        boolean command = problem.codeBefore(place.start()).strip().equals("!");
        return command
                ? Optional.of(Explanation.of(
                        "There is no variable " + name + ".",
                        "Is it a command of the system? Write %sh "
                                + code.substring(place.start())
                                        .lines()
                                        .findFirst()
                                        .orElse(name)))
                : Optional.empty();
    }

    /** A constant without its enum. */
    private static Optional<Explanation> constant(Problem problem, Symbol symbol, Span place, Scope scope) {
        var name = symbol.name();
        var declared = DECLARED_AS.matcher(problem.codeBefore(place.start()));
        return symbol.kind().equals("variable")
                        && declared.find()
                        && scope.members(declared.group("type")).contains(name)
                ? Optional.of(Explanation.of(
                        name + " belongs to " + declared.group("type") + ", whose name stands before it.",
                        "Write " + declared.group("type") + "." + name))
                : Optional.empty();
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
                ? List.of("Declare it first, as in: var " + name + " = ...;   " + NOT_RUN_YET)
                : List.of(NOT_RUN_YET + " Then run that one first.");
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
        var hints = memberHints(symbol, members);
        return Explanation.of(sentence, hints.isEmpty() ? oneCallFurther(symbol, owner, members, scope) : hints);
    }

    private static List<String> inPackage(String name, String type, Scope scope) {
        var near = Spelling.near(name, scope.members(type));
        return near.isEmpty() ? ImportOffer.hints(name, scope) : List.of("Did you mean " + near.get(0) + "?");
    }

    /** A method that what was asked for has, once it has run, is opened, or is streamed. */
    private static List<String> oneCallFurther(Symbol symbol, String owner, List<String> members, Scope scope) {
        for (var step : STEPS) {
            if (members.contains(step)) {
                var beyond = scope.members("((" + owner + ") null)." + step);
                var found = beyond.stream()
                        .filter(other -> other.replaceFirst("\\(.*", "").equals(symbol.name()))
                        .findFirst();
                if (found.isPresent()) {
                    return List.of("There is one after ." + step + ": ." + step + "."
                            + found.get().replaceFirst("\\($", "(...)"));
                }
            }
        }
        return List.of();
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
