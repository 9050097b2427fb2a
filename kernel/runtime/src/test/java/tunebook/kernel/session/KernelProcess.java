package tunebook.kernel.session;

import java.nio.file.Path;

/** The smallest program that is a kernel: {@code java ... KernelProcess CONNECTION_FILE}. */
public final class KernelProcess {
    private KernelProcess() {}

    public static void main(String[] args) {
        KernelServer.exit(KernelServer.run(Path.of(args[0]), KernelConfig.discover()));
    }
}
