package tunebook.kernel.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.kernel.assist.Completion.Match;
import tunebook.kernel.engine.ClassNames;

/** What can go on after {@code import java.util.} or {@code import static java.lang.Math.}. */
final class ImportPath {
    private final Compilation compilation;
    private final ClassNames names;

    ImportPath(Compilation compilation, ClassNames names) {
        this.compilation = compilation;
        this.names = names;
    }

    /** {@code path} ends with a dot; null at the beginning. */
    List<Match> matches(String path, boolean fixed, String prefix) {
        var name = path == null ? "" : path.replaceAll("\\s", "").replaceFirst("\\.$", "");
        var members = new Members(compilation, names);
        var all = new ArrayList<Match>();
        if (!name.isEmpty()) {
            compilation
                    .classNamed(name)
                    .ifPresent(type -> all.addAll(members.matches(type, Optional.empty(), true, true).stream()
                            .filter(match -> fixed || match.type().equals("class"))
                            .toList()));
        }
        all.addAll(members.ofPackage(name));
        return new Prefix(prefix).of(all);
    }
}
