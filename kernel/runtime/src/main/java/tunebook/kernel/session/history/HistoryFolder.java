package tunebook.kernel.session.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sessions on disk: a folder that only its owner may read, with one file for each session, named by its number.
 *
 * <p>One file a session means that kernels which run at once never write to the same file, so nobody locks anything,
 * and that a file which was damaged costs one session. A number is taken by creating its file, which succeeds for one
 * kernel only. The oldest sessions are deleted when all take more space than history may.
 */
final class HistoryFolder {
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.jsonl");

    private final Path folder;
    private final long maxBytes;
    private final boolean posix;

    HistoryFolder(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The numbers of all sessions, the oldest first; none if there is no folder yet. */
    List<Integer> sessions() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(name -> Integer.parseInt(name.group(1)))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** The file of a session. */
    Path file(int session) {
        return folder.resolve(session + ".jsonl");
    }

    /** What a session's file holds; nothing if it is gone, or too large to be one of ours. */
    List<Entry> read(int session) throws IOException {
        var file = file(session);
        try {
            return Files.size(file) > maxBytes
                    ? List.of()
                    : Records.read(session, new String(Files.readAllBytes(file), UTF_8));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Takes the next number for a new session, with an empty file. */
    int create() throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        } else if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        deleteOldest();
        var all = sessions();
        int number = all.isEmpty() ? 1 : all.get(all.size() - 1) + 1;
        while (true) {
            try {
                createFile(file(number));
                return number;
            } catch (FileAlreadyExistsException e) {
                // another kernel was quicker
                number++;
            }
        }
    }

    /** Creates a file that only its owner may read. */
    void createFile(Path file) throws IOException {
        Files.createFile(file, only("rw-------"));
    }

    private FileAttribute<?>[] only(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private void deleteOldest() throws IOException {
        var all = sessions();
        long bytes = 0;
        for (int i = all.size() - 1; i >= 0; i--) {
            var file = file(all.get(i));
            // an empty file takes space too
            bytes += size(file) + 512;
            if (bytes > maxBytes) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
