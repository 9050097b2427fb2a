package tunebook.kernel.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Maven's own configuration is, and how long a repository may take.
 *
 * @param userSettings the settings.xml of the user; it need not be there
 * @param globalSettings that of the Maven of this machine
 * @param localRepository the local repository; where none is given, what the settings say
 * @param connectTimeout how long to wait for a connection
 * @param requestTimeout how long to wait for the next bytes of an answer
 */
public record MavenConfig(
        Path userSettings,
        Optional<Path> globalSettings,
        Optional<Path> localRepository,
        Duration connectTimeout,
        Duration requestTimeout) {
    /** Names another settings.xml of the user. */
    public static final String SETTINGS_PROPERTY = "tunebook.maven.settings";

    // the names that Maven itself reads
    private static final String LOCAL_REPOSITORY_PROPERTY = "maven.repo.local";
    private static final String CONNECT_TIMEOUT_PROPERTY = "aether.connector.connectTimeout";
    private static final String REQUEST_TIMEOUT_PROPERTY = "aether.connector.requestTimeout";
    private static final int CONNECT_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 30_000;

    /** That of this user and machine; system properties win, by the names that Maven has for them. */
    public static MavenConfig discover() {
        var settings = Optional.ofNullable(System.getProperty(SETTINGS_PROPERTY))
                .map(Path::of)
                .orElse(home().resolve("settings.xml"));
        return new MavenConfig(
                settings,
                globalSettingsFile(),
                Optional.ofNullable(System.getProperty(LOCAL_REPOSITORY_PROPERTY))
                        .map(Path::of),
                Duration.ofMillis(Integer.getInteger(CONNECT_TIMEOUT_PROPERTY, CONNECT_MILLIS)),
                Duration.ofMillis(Integer.getInteger(REQUEST_TIMEOUT_PROPERTY, REQUEST_MILLIS)));
    }

    /** The user's folder {@code .m2}. */
    static Path home() {
        return Path.of(System.getProperty("user.home"), ".m2");
    }

    private static Optional<Path> globalSettingsFile() {
        return Stream.concat(
                        Stream.of("MAVEN_HOME", "M2_HOME")
                                .map(System::getenv)
                                .filter(value -> value != null && !value.isBlank())
                                .map(Path::of),
                        installed().stream())
                .map(folder -> folder.resolve("conf").resolve("settings.xml"))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** The folder of the first {@code mvn} on the PATH. */
    private static Optional<Path> installed() {
        var path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator, 0))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(MavenConfig::real)
                .map(program -> program.resolve("../..").normalize());
    }

    private static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot follow " + program, e);
        }
    }
}
