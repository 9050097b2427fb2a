package tunebook.kernel.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tunebook.kernel.app.archive.Rehearsal;
import tunebook.kernel.crash.CrashFolder;

/** The program {@code tunebook}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        ProcessEnd.exit(run(List.of(args), Machine.current(), out, err));
    }

    /**
     * Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong arguments.
     *
     * <p>The verb {@code kernel} does not go through picocli: a front end waits for it, and reading the annotations of
     * all verbs takes a tenth of a second.
     */
    static int run(List<String> args, Machine machine, PrintWriter out, PrintWriter err) {
        if (!args.isEmpty() && args.get(0).equals(KernelVerb.NAME)) {
            return KernelVerb.run(args.subList(1, args.size()), err);
        }
        if (!args.isEmpty() && args.get(0).equals(CrashedVerb.NAME)) {
            return CrashedVerb.run(args.subList(1, args.size()), CrashFolder.ofProcess(), err);
        }
        if (args.equals(List.of(Rehearsal.NAME))) {
            return Rehearsal.run(connection -> KernelVerb.run(List.of(connection.toString()), err), err);
        }
        return new CommandLines(machine, SessionKernel::start, out, err).execute(args);
    }

    /** The terminal in UTF-8, whatever the system believes: names of notebooks and learners' messages are Unicode. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
