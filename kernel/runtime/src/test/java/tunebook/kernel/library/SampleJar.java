package tunebook.kernel.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import tunebook.kernel.engine.Compiled;

/** A library of one class that tells its version. */
final class SampleJar {
    private final String className;
    private final byte[] classFile;

    private SampleJar(String className, byte[] classFile) {
        this.className = className;
        this.classFile = classFile;
    }

    /** A class with a method {@code version()}. */
    static SampleJar of(String className, String version) throws IOException {
        int dot = className.lastIndexOf('.');
        var source = "package " + className.substring(0, dot) + "; public class " + className.substring(dot + 1)
                + " { public static String version() { return \"" + version + "\"; } }";
        var folder = Files.createTempDirectory("sample");
        var home = Compiled.library(folder, "classes", className, source);
        var file = home.resolve(className.replace('.', '/') + ".class");
        var jar = new SampleJar(className, Files.readAllBytes(file));
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        }
        return jar;
    }

    private String entry() {
        return className.replace('.', '/') + ".class";
    }

    /** Writes the jar, and returns where it is. */
    Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(entry()));
            jar.write(classFile);
            jar.closeEntry();
        }
        return file;
    }

    /** Writes the class into a folder, and returns that. */
    Path unpackedTo(Path folder) throws IOException {
        var file = folder.resolve(entry());
        Files.createDirectories(file.getParent());
        Files.write(file, classFile);
        return folder;
    }
}
