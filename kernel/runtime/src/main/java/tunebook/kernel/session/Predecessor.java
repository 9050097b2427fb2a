package tunebook.kernel.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tunebook.kernel.crash.CrashFolder;
import tunebook.kernel.crash.RunMarker;

/**
 * What a kernel has to say about the one that served the same front end before, and what it leaves for the one after.
 *
 * @param note what became of the kernel before, if it did not end as it should
 * @param marker says which cell runs; empty where nothing can be kept
 */
record Predecessor(Optional<String> note, Optional<RunMarker> marker) {
    /** Looks into the folder of this process, if it has one. What goes wrong there is logged, and has no other effect. */
    static Predecessor of(Path connectionFile, Consumer<String> log) {
        var folder = CrashFolder.ofProcess();
        if (folder.isEmpty()) {
            return new Predecessor(Optional.empty(), Optional.empty());
        }
        try {
            var note = folder.get().note(connectionFile);
            note.ifPresent(log);
            return new Predecessor(note, Optional.of(folder.get().begin(connectionFile, log)));
        } catch (IOException e) {
            log.accept("cannot use the folder of crash reports " + folder.get().path() + ": " + e);
            return new Predecessor(Optional.empty(), Optional.empty());
        }
    }

    /** Which cell runs; 0 for none. */
    void runs(int cell) {
        marker.ifPresent(present -> present.runs(cell));
    }

    /** The kernel ends as it should. */
    void endsWell() {
        marker.ifPresent(RunMarker::close);
    }

    /** The kernel cannot go on for want of memory. */
    void ranOutOfMemory() {
        marker.ifPresent(RunMarker::ranOutOfMemory);
    }
}
