package tunebook.kernel.session;

import java.nio.file.Path;
import tunebook.kernel.app.ProcessEnd;

/** The smallest program that is a kernel: {@code java ... KernelProcess CONNECTION_FILE}. */
public final class KernelProcess {
    private KernelProcess() {}

    public static void main(String[] args) {
        ProcessEnd.exit(KernelServer.run(Path.of(args[0]), KernelConfig.discover()));
    }
}
