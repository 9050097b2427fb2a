package tunebook.kernel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import tunebook.kernel.crash.CrashFolder;

/**
 * {@code tunebook crashed PID}: says in words what a run of a notebook crashed of. Not in the help: the virtual machine
 * calls it while it ends, see bin/tunebook.
 */
final class CrashedVerb {
    static final String NAME = "crashed";

    private CrashedVerb() {}

    static int run(List<String> args, Optional<CrashFolder> folder, PrintWriter err) {
        if (args.size() != 1 || !args.get(0).matches("\\d{1,18}")) {
            err.println("tunebook crashed takes the number of a process, but got '" + String.join(" ", args)
                    + "'. It is for the Java virtual machine: 'tunebook doctor' tells the latest crash.");
            return 2;
        }
        if (folder.isEmpty()) {
            return 1;
        }
        try {
            var told = folder.get().crash(Long.parseLong(args.get(0)));
            told.ifPresent(sentences -> err.println("tunebook: " + sentences));
            return told.isPresent() ? 0 : 1;
        } catch (IOException e) {
            err.println("tunebook: cannot read the report in " + folder.get().path() + ": " + e);
            return 1;
        }
    }
}
