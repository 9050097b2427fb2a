package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** What may stand on a class path: a folder, or a file in which Java can find classes. */
public final class LibraryFile {
    private static final int BEGINNING = 24;

    private LibraryFile() {}

    /** The same path, absolute; fails with the reason if nothing can be loaded from there. */
    public static Path checked(Path path) {
        var file = path.toAbsolutePath().normalize();
        if (Files.notExists(file)) {
            throw new IllegalArgumentException("there is no file " + path + " to take classes from"
                    + (path.isAbsolute()
                            ? ""
                            : ", seen from the folder " + Path.of("").toAbsolutePath())
                    + ". Check the name, or use a wildcard: %jars lib/*.jar");
        }
        if (!Files.isDirectory(file) && !isJar(file)) {
            throw new IllegalArgumentException(path + " is not a jar: " + beginning(file)
                    + ". A download that failed often leaves such a file: fetch it again. Nothing was added.");
        }
        return file;
    }

    /** Whether a file is an archive that Java can read, whatever its name. */
    public static boolean isJar(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String beginning(Path file) {
        try (var in = Files.newInputStream(file)) {
            var first = new String(in.readNBytes(BEGINNING), ISO_8859_1);
            if (first.isEmpty()) {
                return "it is empty";
            }
            return first.startsWith("PK")
                    ? "it begins like one, but is damaged or not whole (" + Files.size(file) + " bytes)"
                    : "it begins with '" + first.replaceAll("[^\\x20-\\x7e]+", "·") + "', a jar with 'PK'";
        } catch (IOException e) {
            return "it cannot be read (" + e.getMessage() + ")";
        }
    }
}
