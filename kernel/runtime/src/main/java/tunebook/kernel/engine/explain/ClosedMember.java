package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is private, used from outside; what must be public, and is not; what overrides nothing. */
final class ClosedMember implements Mistake {
    private static final Pattern PRIVATE = Pattern.compile(
            "^(?<name>[\\w$.]+)(?<call>\\(.*\\))? has (?<access>private|protected) access in (?<type>.+)$");
    private static final Pattern WEAKER = Pattern.compile(
            "(?s)^(?<method>\\w+)\\(.* in (?<type>\\S+) cannot (?:implement|override) .+ in (?<above>\\S+)\\s.*was (?<was>\\w+)");
    private static final Pattern OVERRIDING = Pattern.compile("^@Override\\s[^(;{]*?(?<name>\\w+)\\s*\\(");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.is("static.methods.cannot.be.annotated.with.override")) {
            return Optional.of(Explanation.of(
                    "A method of a cell overrides none: it belongs to no class.",
                    "Leave @Override out, or put the method into its class."));
        }
        if (problem.is("method.does.not.override.superclass")) {
            return Optional.of(overridesNothing(problem, scope));
        }
        var weaker = WEAKER.matcher(problem.message());
        if (problem.is("override.weaker.access") && weaker.find()) {
            var method = weaker.group("method");
            var was = weaker.group("was");
            return Optional.of(Explanation.of(
                    method + " is " + was + " in " + TypeName.plain(weaker.group("above")) + ", so it must be " + was
                            + " in " + TypeName.plain(weaker.group("type")) + " too.",
                    "Put " + was + " in front of it. All that an interface asks for is public."));
        }
        var closed = PRIVATE.matcher(problem.message());
        return problem.is("report.access") && closed.find()
                ? Optional.of(
                        closed.group("call") != null && isConstructor(closed.group("name"), closed.group("type"))
                                ? constructor(closed.group("type"), scope)
                                : member(closed.group("name"), closed.group("access"), closed.group("type"), scope))
                : Optional.empty();
    }

    private static boolean isConstructor(String name, String type) {
        return TypeName.raw(TypeName.plain(type)).endsWith(name);
    }

    private static Explanation constructor(String type, Scope scope) {
        var name = TypeName.plain(type);
        var sentence = "No objects of " + name + " are made with new: its constructor is private.";
        return scope.members(type).stream()
                .filter(member -> member.contains("("))
                .findFirst()
                .map(member -> Explanation.of(
                        sentence,
                        "What it can do is called on the class: " + name + "." + member.replaceFirst("\\($", "(...)")))
                .orElseGet(() -> Explanation.of(sentence));
    }

    private static Explanation member(String name, String access, String type, Scope scope) {
        var plain = TypeName.plain(type);
        var members = scope.members("((" + type + ") null)");
        var sentence = name + " is " + access + " in " + plain + ": code outside of it cannot use it.";
        for (var getter : new String[] {name, "get" + capital(name), "is" + capital(name)}) {
            if (members.contains(getter + "()")) {
                return Explanation.of(sentence, "Write ." + getter + "()");
            }
        }
        return Explanation.of(
                sentence,
                "Give " + plain + " a method that returns it, or leave out " + access + " where it is declared.");
    }

    private static Explanation overridesNothing(Problem problem, Scope scope) {
        var method = OVERRIDING.matcher(problem.source().substring(problem.position()));
        var name = method.find() ? method.group("name") : "This";
        var above = scope.members("((Object) null)").stream()
                .map(member -> member.replaceFirst("\\(.*", ""))
                .toList();
        var near = Spelling.near(name, above);
        return Explanation.of(
                name + " overrides nothing: no class or interface above has such a method.",
                near.isEmpty()
                        ? "Compare its name and its parameters with those of the class or interface above."
                        : "Did you mean " + near.get(0) + "?");
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
