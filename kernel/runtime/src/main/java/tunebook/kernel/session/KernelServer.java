package tunebook.kernel.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import tunebook.kernel.channel.ZmqChannels;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.StandardStreams;
import tunebook.kernel.session.history.History;
import tunebook.kernel.wire.ConnectionFile;

/** Runs a kernel for a front end that left a connection file. */
public final class KernelServer {
    /** Names the process that started the kernel, where that is not the direct parent. */
    private static final String PARENT = "JPY_PARENT_PID";

    private KernelServer() {}

    /** Serves with a history that ends with the session. */
    public static int run(Path connectionFile, KernelConfig config) {
        return run(connectionFile, config, Optional.empty());
    }

    /**
     * Serves until a front end asks for a shutdown, or until the process that started this one is gone.
     *
     * @param history the folder in which the cells are kept for later sessions, if they are
     * @return the exit code of the process: 0 if all went well, 1 if there is no way to serve
     */
    public static int run(Path connectionFile, KernelConfig config, Optional<Path> history) {
        Consumer<String> log = StandardStreams.processErrors()::println;
        // takes longest: gets ready while the sockets are bound
        try (var engine = Engine.start(config.engine())) {
            var connection = ConnectionFile.read(connectionFile);
            var channels = ZmqChannels.bind(connection, log);
            var kept = history.map(folder -> History.in(folder, log)).orElseGet(History::inMemory);
            var before = Predecessor.of(connectionFile, log);
            var told = before.note().map(config::withNote).orElse(config);
            try (var session = Session.open(channels, engine, told, kept, before::runs, log)) {
                CompletableFuture.anyOf(session.ended(), parentGone(), channels.failed())
                        .join();
                before.endsWell();
            } catch (CompletionException e) {
                before.ranOutOfMemory();
                log.accept("the kernel cannot go on: " + e.getCause());
                return 1;
            }
            return 0;
        } catch (IOException e) {
            log.accept("cannot read the connection file " + connectionFile + ": " + e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.accept(e.getMessage());
        }
        return 1;
    }

    private static CompletableFuture<?> parentGone() {
        return Optional.ofNullable(System.getenv(PARENT))
                // on Windows it is a handle, which only looks like the number of a process
                .filter(pid -> pid.matches("\\d{1,18}")
                        && !System.getProperty("os.name").startsWith("Windows"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .or(() -> ProcessHandle.current().parent())
                .map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new);
    }
}
