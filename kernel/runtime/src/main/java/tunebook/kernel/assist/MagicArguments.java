package tunebook.kernel.assist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tunebook.kernel.assist.Completion.Match;

/** What can follow a magic: files of the machine, or coordinates of what the local Maven repository has. */
final class MagicArguments {
    private static final int LIMIT = 200;
    private static final Set<String> WITH_PATHS =
            Set.of("load", "jars", "classpath", "loadFromPOM", "addJars", "addToClasspath", "writefile", "run", "cd");
    private static final Set<String> WITH_COORDINATES = Set.of("maven", "addMavenDependency", "addMavenDependencies");

    private final Path repository;

    MagicArguments() {
        this(Path.of(System.getProperty(
                "maven.repo.local",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString())));
    }

    MagicArguments(Path repository) {
        this.repository = repository;
    }

    /** What a word can become after a magic. */
    List<Match> matches(String magic, String word) {
        if (WITH_COORDINATES.contains(magic)) {
            return coordinates(word);
        }
        return WITH_PATHS.contains(magic) ? paths(word) : List.of();
    }

    private static List<Match> paths(String word) {
        int slash = word.lastIndexOf('/') + 1;
        try {
            var folder = Path.of(slash == 0 ? "." : word.substring(0, slash));
            return inside(folder, file -> true).stream()
                    .filter(file -> name(file).startsWith(word.substring(slash))
                            && (!name(file).startsWith(".") || word.startsWith(".", slash)))
                    .map(file -> new Match(
                            word.substring(0, slash)
                                    + name(file).replace(" ", "\\ ")
                                    + (Files.isDirectory(file) ? "/" : ""),
                            "path",
                            ""))
                    .toList();
        } catch (InvalidPathException e) {
            // what is typed so far is no path
            return List.of();
        }
    }

    private List<Match> coordinates(String word) {
        var parts = word.split(":", -1);
        try {
            if (parts.length == 1) {
                return groups(word);
            }
            var group = repository.resolve(parts[0].replace('.', '/'));
            return parts.length == 2
                    ? folders(group, parts[1], parts[0] + ":", ":")
                    : folders(
                            group.resolve(parts[1]),
                            parts[parts.length - 1],
                            word.substring(0, word.lastIndexOf(':') + 1),
                            "");
        } catch (InvalidPathException e) {
            // what is typed so far is no coordinate
            return List.of();
        }
    }

    private List<Match> groups(String word) {
        int dot = word.lastIndexOf('.') + 1;
        var above = word.substring(0, dot);
        var folder = repository.resolve(above.replace('.', '/'));
        return inside(folder, Files::isDirectory).stream()
                .map(MagicArguments::name)
                .filter(name -> name.startsWith(word.substring(dot)) && !name.startsWith("."))
                .map(name -> new Match(above + name, "module", "group"))
                .toList();
    }

    private static List<Match> folders(Path folder, String prefix, String before, String after) {
        return inside(folder, Files::isDirectory).stream()
                .map(MagicArguments::name)
                .filter(name -> name.startsWith(prefix))
                .map(name -> new Match(before + name + after, "module", "in the local repository"))
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> inside(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().limit(LIMIT).toList();
        } catch (IOException | UncheckedIOException e) {
            // a folder that cannot be read offers nothing
            return List.of();
        }
    }
}
