package tunebook.kernel.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tunebook.kernel.engine.LibraryFile;
import tunebook.spi.Magic;

/** {@code %jars}: adds jars of this machine, and returns their paths. */
final class JarsMagic implements Magic {
    private final LibraryPath path;

    JarsMagic(LibraryPath path) {
        this.path = path;
    }

    @Override
    public String name() {
        return "jars";
    }

    @Override
    public String help() {
        return "Adds jars to the class path: %jars lib/*.jar";
    }

    @Override
    public List<String> line(List<String> args) {
        return Patterns.added(this, args, path, JarsMagic::jars);
    }

    /** The jars that a pattern means; a folder stands for those in it. */
    private static List<Path> jars(FilePattern pattern) {
        var found = new ArrayList<Path>();
        for (var match : pattern.matches()) {
            if (Files.isDirectory(match)) {
                boolean meant = !pattern.hasWildcards() || pattern.meansContents();
                (meant ? inFolder(match) : Stream.<Path>empty()).forEach(found::add);
            } else if (!pattern.hasWildcards() || isNamedJar(match) || LibraryFile.isJar(match)) {
                found.add(match);
            }
        }
        return found;
    }

    /** The jars in a folder. */
    static Stream<Path> inFolder(Path folder) {
        return FilePattern.entries(folder).stream()
                .filter(file -> Files.isRegularFile(file) && (isNamedJar(file) || LibraryFile.isJar(file)));
    }

    private static boolean isNamedJar(Path file) {
        return file.getFileName().toString().endsWith(".jar");
    }
}
