package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call with too few, too many or other arguments than the method has parameters. */
final class WrongArguments implements Mistake {
    private static final Pattern ONE = Pattern.compile(
            "(?<kind>method|constructor) (?<name>\\S+) in \\w+ (?<owner>\\S+) cannot be applied to given types;"
                    + "\\s+required:\\s+(?<required>[^\\n]+)\\s+found:\\s+(?<found>[^\\n]+)\\s+reason: (?<reason>[^\\n]+)");
    private static final Pattern SEVERAL = Pattern.compile(
            "no suitable (?<kind>method|constructor) found for (?<name>[^\\s(]+)\\((?<found>[^\\n]*)\\)");
    private static final Pattern MISMATCH =
            Pattern.compile("mismatch; (?<from>.+?) cannot be converted to (?<to>[^)]+)");
    private static final Pattern IMPLICIT = Pattern.compile("^(?:\\{|(?:\\w+\\s+)*class\\b)");
    private static final int MAX_SIGNATURES = 5;

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var one = ONE.matcher(problem.message());
        if (problem.isAny("cant.apply.symbol", "cant.apply.diamond.1") && one.find()) {
            return Optional.of(one(problem, one, scope));
        }
        var several = SEVERAL.matcher(problem.message());
        return problem.is("cant.apply.symbols") && several.find()
                ? Optional.of(several(problem, several, scope))
                : Optional.empty();
    }

    private static Explanation one(Problem problem, Matcher call, Scope scope) {
        var required = arguments(call.group("required"));
        var found = arguments(call.group("found"));
        var name = (call.group("kind").equals("constructor") ? "new " : "") + TypeName.plain(call.group("name"));
        if (IMPLICIT.matcher(problem.source().substring(problem.position())).find() && found.isEmpty()) {
            return ofSuperclass(TypeName.plain(call.group("name")), required).at(header(problem));
        }
        var hints = new ArrayList<String>();
        var sentence = name + " takes " + counted(required) + ", but " + got(found) + ".";
        if (required.size() == found.size()) {
            var mismatch = MISMATCH.matcher(call.group("reason"));
            if (mismatch.find()) {
                int which = found.indexOf(TypeName.plain(mismatch.group("from")));
                sentence = name + ": " + (which >= 0 ? "argument " + (which + 1) : "an argument") + " is "
                        + TypeName.withArticle(mismatch.group("from")) + ", where "
                        + TypeName.withArticle(mismatch.group("to")) + " is needed.";
                Conversions.of(mismatch.group("from"), mismatch.group("to"), "...")
                        .ifPresent(hints::add);
            }
        }
        hints.addAll(signatures(problem, scope));
        if (hints.isEmpty()) {
            hints.add("It is called so: " + name + "(" + String.join(", ", required) + ")");
        }
        return Explanation.of(sentence, hints);
    }

    /** The first line of a class, up to its brace. */
    private static Span header(Problem problem) {
        int brace = problem.source().indexOf('{', problem.position());
        int end = problem.source()
                .substring(0, Math.max(0, brace))
                .stripTrailing()
                .length();
        return new Span(problem.position(), Math.max(end, problem.position() + 1));
    }

    /** A class whose constructor would call one of the class above that is not there. */
    private static Explanation ofSuperclass(String above, List<String> required) {
        return Explanation.of(
                above + " has no constructor without arguments, and the class that extends it needs one to call.",
                "Give the class a constructor whose first line is super(...), with (" + String.join(", ", required)
                        + "); or give " + above + " a constructor " + above + "() { }");
    }

    private static Explanation several(Problem problem, Matcher call, Scope scope) {
        var found = arguments(call.group("found"));
        var kind = call.group("kind").equals("constructor") ? "new " : "";
        var name = kind + TypeName.plain(call.group("name")).replaceFirst("<.*", "");
        var given = found.isEmpty() ? "no arguments" : "(" + String.join(", ", found) + ")";
        return Explanation.of("No form of " + name + " takes " + given + ".", signatures(problem, scope));
    }

    private static List<String> signatures(Problem problem, Scope scope) {
        var all = Callee.after(problem, problem.position())
                .map(callee -> scope.signatures(callee.written()))
                .orElse(List.of());
        var hints = new ArrayList<String>();
        for (var signature : all.subList(0, Math.min(all.size(), MAX_SIGNATURES))) {
            hints.add((hints.isEmpty() ? "There is: " : "          ") + TypeName.plain(signature));
        }
        if (all.size() > MAX_SIGNATURES) {
            hints.add("          and " + (all.size() - MAX_SIGNATURES) + " more");
        }
        return hints;
    }

    private static List<String> arguments(String types) {
        var plain = TypeName.plain(types);
        if (plain.equals("no arguments") || plain.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < plain.length(); i++) {
            depth += plain.charAt(i) == '<' ? 1 : plain.charAt(i) == '>' ? -1 : 0;
            if (plain.charAt(i) == ',' && depth == 0) {
                arguments.add(plain.substring(start, i).strip());
                start = i + 1;
            }
        }
        arguments.add(plain.substring(start).strip());
        return arguments;
    }

    private static String counted(List<String> required) {
        return switch (required.size()) {
            case 0 -> "no arguments";
            case 1 -> "1 argument (" + required.get(0) + ")";
            default -> required.size() + " arguments (" + String.join(", ", required) + ")";
        };
    }

    private static String got(List<String> found) {
        return found.isEmpty() ? "got none" : "got " + found.size() + " (" + String.join(", ", found) + ")";
    }
}
