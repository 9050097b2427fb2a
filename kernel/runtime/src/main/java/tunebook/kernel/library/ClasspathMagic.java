package tunebook.kernel.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tunebook.kernel.engine.LibraryFile;
import tunebook.spi.Magic;

/** {@code %classpath}: adds folders of classes and jars of this machine, and returns their paths. */
final class ClasspathMagic implements Magic {
    private final LibraryPath path;

    ClasspathMagic(LibraryPath path) {
        this.path = path;
    }

    @Override
    public String name() {
        return "classpath";
    }

    @Override
    public String help() {
        return "Adds folders of classes or jars to the class path: %classpath target/classes";
    }

    @Override
    public List<String> line(List<String> args) {
        return Patterns.added(this, args, path, ClasspathMagic::places);
    }

    /** What a pattern means: folders and jars; a folder with {@code /} behind it also stands for the jars in it. */
    private static List<Path> places(FilePattern pattern) {
        return pattern.matches().stream()
                .filter(match -> !pattern.hasWildcards() || Files.isDirectory(match) || LibraryFile.isJar(match))
                .flatMap(match -> pattern.meansContents() && Files.isDirectory(match)
                        ? Stream.concat(Stream.of(match), JarsMagic.inFolder(match))
                        : Stream.of(match))
                .toList();
    }
}
