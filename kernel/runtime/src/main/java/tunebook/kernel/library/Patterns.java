package tunebook.kernel.library;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import tunebook.kernel.engine.LibraryFile;
import tunebook.spi.Magic;

/** What the magics that take patterns of paths have in common. */
final class Patterns {
    private Patterns() {}

    /**
     * Adds everything that the patterns mean, or nothing where a named file is missing or is no jar. Wildcards that
     * match nothing are no error, as an empty folder is none; they are spoken of.
     *
     * @return the absolute paths, also of what was added before
     */
    static List<String> added(
            Magic magic, List<String> args, LibraryPath path, Function<FilePattern, List<Path>> meaning) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(
                    "%" + magic.name() + " needs at least one path, wildcards allowed. " + magic.help());
        }
        var all = new LinkedHashSet<Path>();
        for (var arg : args) {
            var pattern = FilePattern.of(arg);
            if (!pattern.hasWildcards()) {
                LibraryFile.checked(pattern.base());
            }
            var found = meaning.apply(pattern);
            if (found.isEmpty()) {
                System.err.println("%" + magic.name() + ": nothing matches " + arg + ". " + pattern.whatIsThere());
            }
            all.addAll(found);
        }
        path.add(List.copyOf(all));
        return all.stream().map(Path::toString).toList();
    }
}
