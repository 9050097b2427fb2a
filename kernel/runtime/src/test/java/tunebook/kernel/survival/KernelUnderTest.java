package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.session.KernelProcess;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** A kernel as a process of its own, with the flags that {@code bin/tunebook} gives it, and what it writes to its log. */
final class KernelUnderTest implements AutoCloseable {
    private final Path folder;
    private final Path file;
    private final ConnectionFile connection;
    private Process process;

    private KernelUnderTest(Path folder, ConnectionFile connection, Path file) {
        this.folder = folder;
        this.connection = connection;
        this.file = file;
    }

    /** Starts a kernel that keeps its files in a folder; further options of the JVM win over the usual ones. */
    static KernelUnderTest start(Path folder, String... options) throws IOException {
        var file = folder.resolve("kernel.json");
        var connection = FreePorts.connection();
        connection.write(file);
        var kernel = new KernelUnderTest(folder, connection, file);
        kernel.restart(options);
        return kernel;
    }

    /** Starts the process with the same connection file again, as Jupyter does when a kernel has died. */
    void restart(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.security.manager=disallow"));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), KernelProcess.class.getName(), file.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().remove("JPY_PARENT_PID");
        process = builder.start();
    }

    ConnectionFile connection() {
        return connection;
    }

    Process process() {
        return process;
    }

    Path log() {
        return folder.resolve("kernel.log");
    }

    /** What the kernel has logged, for messages of failures. */
    String logged() {
        try {
            var text = Files.readString(log());
            return text.length() < 4000 ? text : text.substring(text.length() - 4000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A front end that hears everything from now on. */
    GoodFrontEnd frontEnd() {
        return new GoodFrontEnd(new ZmqClient(connection));
    }

    /** Ends the kernel as a front end does; it must end well. */
    void shutDown() throws Exception {
        try (var client = new ZmqClient(connection)) {
            client.send(Channel.CONTROL, Message.request("shutdown_request", "end", new JsonObject()));
            var reply = client.receive(Channel.CONTROL, GoodFrontEnd.PATIENCE);
            assertThat(reply).as(this::logged).isPresent();
            assertThat(Json.text(reply.get().content(), "status", "")).isEqualTo("ok");
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
