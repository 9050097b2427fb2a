package tunebook.kernel.notebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens the file that a user named; what can be wrong with a path is said here, before anything is parsed. */
public final class NotebookFile {
    private NotebookFile() {}

    /** Reads a notebook; {@code name} is what the user called it. */
    public static Notebook read(Path file, Path name) throws IOException {
        if (!Files.exists(file)) {
            throw new NotebookException("There is no file " + name + "."
                    + offer(file.toAbsolutePath().getParent()));
        }
        if (Files.isDirectory(file)) {
            throw new NotebookException(name + " is a folder; give one notebook." + offer(file));
        }
        if (!Files.isReadable(file)) {
            throw new NotebookException("No permission to read " + name + ". Try: chmod u+r " + name);
        }
        return NotebookReader.read(text(file, name), name.toString());
    }

    private static String text(Path file, Path name) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotebookException(
                    name + " is not a notebook: a notebook is text in UTF-8, and this file is not.", e);
        }
    }

    /** What could be meant instead: the notebooks of the folder. */
    private static String offer(Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return folder == null ? "" : " There is no folder " + folder + " either.";
        }
        var names = notebooks(folder);
        return names.isEmpty()
                ? " No notebook is in " + folder + "."
                : " Notebooks in " + folder + ": " + String.join(", ", names) + ".";
    }

    private static List<String> notebooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .limit(20)
                    .toList();
        }
    }
}
