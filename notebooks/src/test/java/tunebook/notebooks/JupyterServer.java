package tunebook.notebooks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Jupyter server that this process has started.
 *
 * @param process the server
 * @param port where it listens
 * @param token without which it answers nobody
 */
record JupyterServer(Process process, int port, String token) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/\\S*\\?token=(\\w+)");

    /** Starts a server and waits until its log says where it is; a hard limit ends it, whatever happens here. */
    static JupyterServer start(Command command) throws IOException {
        var words = new ArrayList<>(List.of("timeout", "--kill-after=5", "240"));
        words.addAll(command.words());
        var builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        var process = builder.start();
        var log = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(log);
                return new JupyterServer(process, Integer.parseInt(address.group(1)), address.group(2));
            }
        }
        Command.kill(process.toHandle());
        throw new AssertionError(command.words() + " did not start:\n" + said);
    }

    /** The rest of the log goes nowhere, so that the server never waits for a reader. */
    private static void drain(BufferedReader log) {
        var reader = new Thread(() -> log.lines().forEach(line -> {}), "jupyter-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** A port that nobody listens on. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What the server answers to a request of its API, as status and body. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Where a browser finds a notebook. */
    String address(String notebook) {
        return "http://127.0.0.1:" + port + "/notebooks/" + notebook + "?token=" + token;
    }

    @Override
    public void close() {
        Command.kill(process.toHandle());
    }
}
