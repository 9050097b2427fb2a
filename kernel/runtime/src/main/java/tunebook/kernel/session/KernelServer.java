package tunebook.kernel.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tunebook.kernel.channel.ZmqChannels;
import tunebook.kernel.engine.StandardStreams;
import tunebook.kernel.wire.ConnectionFile;

/** Runs a kernel for a front end that left a connection file. */
public final class KernelServer {
    /** Names the process that started the kernel, where that is not the direct parent. */
    private static final String PARENT = "JPY_PARENT_PID";

    private KernelServer() {}

    /**
     * Serves until a front end asks for a shutdown, or until the process that started this one is gone.
     *
     * @return the exit code of the process: 0 if all went well, 1 if there is no way to serve
     */
    public static int run(Path connectionFile, KernelConfig config) {
        var errors = StandardStreams.processErrors();
        try {
            var connection = ConnectionFile.read(connectionFile);
            var channels = ZmqChannels.bind(connection, errors::println);
            try (var session = Session.open(channels, config, errors::println)) {
                CompletableFuture.anyOf(session.ended(), parentGone()).join();
            }
            return 0;
        } catch (IOException e) {
            errors.println("cannot read the connection file " + connectionFile + ": " + e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            errors.println(e.getMessage());
        }
        return 1;
    }

    private static CompletableFuture<?> parentGone() {
        return Optional.ofNullable(System.getenv(PARENT))
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .or(() -> ProcessHandle.current().parent())
                .map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new);
    }
}
