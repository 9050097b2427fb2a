package tunebook.kernel.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path in which {@code *} stands for any part of a name, {@code ?} for one character of it, and a whole name
 * {@code **} for any number of folders. The names are separated by {@code /}, on every system; {@code ~} at the
 * beginning is the home folder. Relative to the folder of the notebook.
 *
 * @param text as it was written
 * @param base the folder, or the file, that the names without wildcards lead to
 * @param names what is to be matched below it, one name a folder; empty where there is no wildcard
 */
record FilePattern(String text, Path base, List<String> names) {
    private static final Pattern WILDCARD = Pattern.compile("[*?]");
    private static final Pattern PART = Pattern.compile("(?<any>\\*+)|(?<one>\\?)|[^*?]+");
    private static final String ANY_FOLDERS = "**";

    FilePattern {
        names = List.copyOf(names);
    }

    static FilePattern of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a path has at least one character, but got an empty one");
        }
        var all = new ArrayList<>(List.of(text.split("/+", 0)));
        if (text.startsWith("~/")) {
            all.set(0, System.getProperty("user.home"));
        }
        int literal = 0;
        while (literal < all.size() && !WILDCARD.matcher(all.get(literal)).find()) {
            literal++;
        }
        var first = String.join("/", all.subList(0, literal));
        var base = Path.of(first.isEmpty() && text.startsWith("/") ? "/" : first);
        return new FilePattern(text, base, all.subList(literal, all.size()));
    }

    boolean hasWildcards() {
        return !names.isEmpty();
    }

    /** Whether what is in the folder is meant, rather than the folder. */
    boolean meansContents() {
        return text.endsWith("/");
    }

    /** The files and folders that match, in the order of their names. */
    List<Path> matches() {
        var start = base.toAbsolutePath().normalize();
        if (Files.notExists(start)) {
            return List.of();
        }
        return matches(start, names).distinct().sorted().toList();
    }

    private static Stream<Path> matches(Path folder, List<String> names) {
        if (names.isEmpty()) {
            return Stream.of(folder);
        }
        var rest = names.subList(1, names.size());
        if (names.get(0).equals(ANY_FOLDERS)) {
            var below = entries(folder).stream().filter(Files::isDirectory).flatMap(inner -> matches(inner, names));
            return Stream.concat(matches(folder, rest), below);
        }
        var name = Pattern.compile(regex(names.get(0)), Pattern.DOTALL);
        return entries(folder).stream()
                .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
                .flatMap(entry -> matches(entry, rest));
    }

    private static String regex(String name) {
        return PART.matcher(name)
                .results()
                .map(part -> switch (part.group().charAt(0)) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(part.group());
                })
                .collect(Collectors.joining());
    }

    /** What is in a folder; nothing in a file, or in a folder that may not be read. */
    static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Where the search ended: the folder that is there, and what is in it. */
    String whatIsThere() {
        var folder = base.toAbsolutePath().normalize();
        while (!Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        var jars = entries(folder).stream()
                .map(entry -> entry.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
        var missing = Files.exists(base) ? "" : "There is no " + base + ". ";
        var count = jars.isEmpty() ? "no jar is" : "the jars are " + String.join(", ", shortened(jars));
        return missing + "In " + folder + " " + count + ".";
    }

    private static List<String> shortened(List<String> names) {
        int most = 5;
        if (names.size() <= most) {
            return names;
        }
        var some = new ArrayList<>(names.subList(0, most));
        some.add((names.size() - most) + " more");
        return some;
    }
}
