package tunebook.kernel.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.KernelServer;

/** {@code tunebook kernel CONNECTION_FILE}: what {@code kernel.json} calls. Not in the help, for front ends only. */
final class KernelVerb {
    static final String NAME = "kernel";

    private KernelVerb() {}

    static int run(List<String> args, PrintWriter err) {
        if (args.size() != 1) {
            err.println("tunebook kernel takes one argument, the connection file that Jupyter writes, but got "
                    + args.size() + ". It is for front ends: start 'jupyter notebook' and choose the kernel "
                    + KernelSpec.DISPLAY_NAME + ".");
            return 2;
        }
        return KernelServer.run(
                Path.of(args.get(0)), KernelConfig.discover(), new HistoryPlace(Machine.current()).folder());
    }
}
