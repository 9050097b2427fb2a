package tunebook.kernel.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.kernel.maven.MavenConfig;
import tunebook.spi.Magic;

/** The magics of Maven without a kernel: a home of their own, and a path that only records. */
final class MavenBench implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration REQUEST = Duration.ofSeconds(1);

    final Path home;
    final List<Path> path = new ArrayList<>();
    private final PrintStream before = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private List<Magic> magics;

    MavenBench(Path home) throws IOException {
        this.home = Files.createDirectories(home);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        restart();
    }

    /** Begins a new notebook with the same home. */
    void restart() {
        path.clear();
        var config = new MavenConfig(
                home.resolve("settings.xml"), Optional.empty(), Optional.of(home.resolve("local")), CONNECT, REQUEST);
        magics = LibraryMagics.of(new RecordingPath(path), () -> config);
    }

    /** Writes settings in which everything that was Maven Central's comes from elsewhere. */
    MavenBench withCentral(String url, String more) throws IOException {
        Files.writeString(
                home.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>sample</id><mirrorOf>central" + "</mirrorOf><url>" + url
                        + "</url></mirror></mirrors>" + more + "</settings>");
        return this;
    }

    MavenBench withSettings(String content) throws IOException {
        Files.writeString(home.resolve("settings.xml"), "<settings>" + content + "</settings>");
        return this;
    }

    private Magic magic(String name) {
        return magics.stream()
                .filter(magic -> magic.name().equals(name) || magic.aliases().contains(name))
                .findFirst()
                .orElseThrow();
    }

    Object line(String name, String... args) throws Exception {
        return magic(name).line(List.of(args));
    }

    Object cell(String name, String body, String... args) throws Exception {
        return magic(name).cell(List.of(args), body);
    }

    /** What is on the path: names of files, in order. */
    List<String> names() {
        return path.stream().map(file -> file.getFileName().toString()).toList();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(before);
    }
}
