package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A method that can end without the value that it promises. */
final class MissingReturn implements Mistake {
    private static final Pattern HEADER = Pattern.compile(
            "(?<type>[\\w.]+(?:<[^(){};]*>)?(?:\\[\\])*)\\s+(?<name>\\w+)\\s*\\([^(){};]*\\)\\s*(?:throws[^{]*)?\\{");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!problem.is("missing.ret.stmt")) {
            return problem.is("invalid.meth.decl.ret.type.req")
                    ? Optional.of(Explanation.of(
                            "The type that this method returns is missing.",
                            "Put it in front of the name: int " + problem.text().replaceAll("\\W.*", "")
                                    + "(...)   or void, if it returns nothing."))
                    : Optional.empty();
        }
        var before = problem.codeBefore(problem.position());
        var header = HEADER.matcher(before);
        String type = "value";
        String name = "The method";
        while (header.find()) {
            if (!header.group("type").matches("new|else|return")) {
                type = header.group("type");
                name = header.group("name");
            }
        }
        var body = before.substring(Math.max(0, before.lastIndexOf(name)));
        var hint = body.contains("return")
                ? "Add a return for the way on which none is reached, as the one where no if applies."
                : "Add return ...; before this }";
        return Optional.of(Explanation.of(
                name + " promises " + TypeName.withArticle(type) + ", but can end here without returning one.", hint));
    }
}
