package tunebook.kernel.library;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Maven repository in a folder, which may be served over HTTP; also as a proxy, and only to those who say who they are. */
final class SampleRepository implements AutoCloseable {
    private final Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String authorization = "";

    private SampleRepository(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static SampleRepository in(Path folder) throws IOException {
        return new SampleRepository(folder);
    }

    /** Wants a name and a password from now on. */
    void protect(String name, String password) {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI().toString());
            var file = folder.resolve(path.substring(1));
            if (!authorization.isEmpty()
                    && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"sample\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (Files.isRegularFile(file)) {
                var bytes = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    String fileUrl() {
        return folder.toUri().toString();
    }

    /** What was asked for, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Adds an artifact with a class {@code group.Name} that tells its version; {@code needs} are coordinates. */
    void publish(String coordinate, String... needs) throws IOException {
        var parts = List.of(coordinate.split(":", -1));
        var dependencies = Stream.of(needs)
                .map(need -> List.of(need.split(":", -1)))
                .map(need -> "<dependency><groupId>" + need.get(0) + "</groupId><artifactId>" + need.get(1)
                        + "</artifactId><version>" + need.get(2) + "</version></dependency>")
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
        publishPom(coordinate, dependencies);
        var name = parts.get(1);
        var className = parts.get(0) + "." + Character.toUpperCase(name.charAt(0))
                + name.substring(1).replace('-', '_');
        SampleJar.of(className, parts.get(2)).writeTo(file(coordinate, ".jar"));
        list(parts.get(0), parts.get(1));
    }

    /** Adds a POM without a jar. */
    void publishPom(String coordinate, String content) throws IOException {
        var parts = List.of(coordinate.split(":", -1));
        var packaging = parts.size() > 3 ? parts.get(3) : "jar";
        var file = file(coordinate, ".pom");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + parts.get(0)
                        + "</groupId><artifactId>" + parts.get(1) + "</artifactId><version>" + parts.get(2)
                        + "</version><packaging>" + packaging + "</packaging>" + content + "</project>");
    }

    /** Where a file of an artifact is. */
    Path file(String coordinate, String ending) {
        var parts = List.of(coordinate.split(":", -1));
        return folder.resolve(parts.get(0).replace('.', '/'))
                .resolve(parts.get(1))
                .resolve(parts.get(2))
                .resolve(parts.get(1) + "-" + parts.get(2) + ending);
    }

    private void list(String group, String artifact) throws IOException {
        var home = folder.resolve(group.replace('.', '/')).resolve(artifact);
        try (var versions = Files.list(home)) {
            var all = versions.filter(Files::isDirectory)
                    .map(version -> "<version>" + version.getFileName() + "</version>")
                    .sorted()
                    .collect(Collectors.joining());
            Files.writeString(
                    home.resolve("maven-metadata.xml"),
                    "<metadata><groupId>" + group
                            + "</groupId><artifactId>" + artifact + "</artifactId><versioning><versions>" + all
                            + "</versions></versioning></metadata>");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
