package tunebook.kernel.app.doctor;

import java.nio.file.Path;
import java.util.Optional;
import tunebook.kernel.app.Machine;
import tunebook.kernel.app.archive.FastStart;

/**
 * The archive of classes with which kernels start sooner.
 *
 * @param possible whether kernels look for one
 * @param archive the one that is in use
 */
public record StartCheck(boolean possible, Optional<Path> archive) implements Check {
    private static final String SUBJECT = "Fast start";

    /** A check of this machine. */
    public static StartCheck of(Machine machine) {
        var start = FastStart.of(machine);
        return new StartCheck(start.isPossible(), start.inUse());
    }

    @Override
    public Finding look() {
        if (!possible) {
            return Finding.good(SUBJECT, "none here; kernels take a little longer");
        }
        return archive.map(file -> Finding.good(SUBJECT, file.toString()))
                .orElseGet(() -> Finding.doubtful(
                        SUBJECT, "no archive of classes that fits this Java and these jars", "tunebook install"));
    }
}
