package tunebook.notebooks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * {@code jupyter-notebook} on loopback, with a token.
 *
 * @param process the server
 * @param port where it listens
 * @param token without which it answers nobody
 */
record JupyterServer(Process process, int port, String token) implements AutoCloseable {
    static JupyterServer start(Jupyter jupyter) throws IOException {
        int port = freePort();
        var token = UUID.randomUUID().toString();
        var command = jupyter.command(
                "timeout",
                "--kill-after=5",
                "240",
                "jupyter-notebook",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                "--port=" + port,
                "--NotebookApp.port_retries=0",
                "--NotebookApp.token=" + token,
                "--notebook-dir=" + jupyter.home());
        var builder = new ProcessBuilder(command.words())
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        var server = new JupyterServer(builder.start(), port, token);
        server.awaitReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads its log until it says where it is, and leaves the rest to a thread, so that it never waits for a reader. */
    private void awaitReady() throws IOException {
        var log = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains(":" + port + "/?token=")) {
                drain(log);
                return;
            }
        }
        close();
        throw new AssertionError("jupyter-notebook did not start:\n" + said);
    }

    private static void drain(BufferedReader log) {
        var reader = new Thread(() -> log.lines().forEach(line -> {}), "jupyter-log");
        reader.setDaemon(true);
        reader.start();
    }

    String address(String notebook) {
        return "http://127.0.0.1:" + port + "/notebooks/" + notebook + "?token=" + token;
    }

    @Override
    public void close() {
        Command.kill(process.toHandle());
    }
}
