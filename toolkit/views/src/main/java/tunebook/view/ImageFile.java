package tunebook.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Files that figures are saved to. */
final class ImageFile {
    /** What can be written. */
    enum Format {
        SVG,
        PNG,
        HTML
    }

    private ImageFile() {}

    /** The format that the ending of a name asks for. */
    static Format format(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new IllegalArgumentException("a figure is saved as .svg (sharp at any size), .png or .html (with the"
                + " player), but the name is '" + name + "'. Try \"figure.svg\"");
    }

    /**
     * Writes the bytes beside the file first, and moves them there when they are whole. A link stays a link; the file has
     * the permissions of any that its user makes.
     */
    static Path write(String name, byte[] bytes) {
        var file = Path.of(name).toAbsolutePath();
        check(name, file);
        try {
            var target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
            var unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' could not be written: " + e.getMessage(), e);
        }
        return file;
    }

    private static void check(String name, Path file) {
        var directory = file.getParent();
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be written: there is no directory " + directory + ". Make it first");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("'" + name + "' is a directory. Choose another name");
        }
    }
}
