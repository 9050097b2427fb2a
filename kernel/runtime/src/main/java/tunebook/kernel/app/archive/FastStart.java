package tunebook.kernel.app.archive;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tunebook.kernel.app.Machine;

/**
 * The archive that {@code bin/tunebook} gives to this Java, in one of two places: the user's cache, where it is looked
 * for first, and beside the jars, where all users of the machine have it.
 */
public final class FastStart {
    /** The two places, as {@code bin/tunebook} says them; not set where it does not run. */
    private static final String PLACES = "tunebook.archives";

    private final List<ClassArchive> archives;

    private FastStart(List<ClassArchive> archives) {
        this.archives = List.copyOf(archives);
    }

    /** The places of this process; none where no archive would be looked for. */
    public static FastStart of(Machine machine) {
        var start = JavaStart.ofThisProcess(machine.javaHome());
        return in(
                Stream.of(System.getProperty(PLACES, "").split(File.pathSeparator))
                        .filter(place -> !place.isEmpty())
                        .map(Path::of)
                        .toList(),
                start);
    }

    static FastStart in(List<Path> places, JavaStart start) {
        return new FastStart(
                places.stream().map(place -> new ClassArchive(place, start)).toList());
    }

    /** Whether there is anywhere for an archive to be. */
    public boolean isPossible() {
        return !archives.isEmpty();
    }

    /** The archive that a kernel starts with; empty if there is none that fits. */
    public Optional<Path> inUse() {
        return archives.stream()
                .filter(archive -> Files.isReadable(archive.file()))
                .findFirst()
                .filter(ClassArchive::fits)
                .map(ClassArchive::file);
    }

    /** Makes an archive if there is none that fits, and says so. That it cannot be made is no failure. */
    public void prepare(PrintWriter out) {
        if (!isPossible() || inUse().isPresent()) {
            return;
        }
        out.println("Preparing a fast start (about 10 s) ...");
        try {
            make();
        } catch (IOException e) {
            out.println("It cannot be made (" + words(e) + "). All works without it; kernels start a little later.");
        }
    }

    private static String words(IOException e) {
        return e instanceof FileSystemException ? "cannot write " + e.getMessage() : e.getMessage();
    }

    /** Beside the jars, and then without an older one of the user's before it; in the user's cache if that cannot be. */
    private void make() throws IOException {
        var user = archives.get(0);
        var beside = archives.get(archives.size() - 1);
        try {
            beside.make();
            if (!beside.equals(user)) {
                Files.deleteIfExists(user.file());
            }
        } catch (FileSystemException e) {
            // not ours to write, or full
            user.make();
        }
    }
}
