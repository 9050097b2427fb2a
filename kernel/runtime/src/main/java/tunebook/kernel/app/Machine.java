package tunebook.kernel.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the verbs know of the machine they run on; a test makes one of its own.
 *
 * @param environment the environment variables
 * @param system the name of the operating system, as in the system property {@code os.name}
 * @param home the home folder of the user
 * @param javaHome the Java that runs this program
 * @param workingFolder where the user is; relative paths start there
 * @param distribution the folder with {@code bin} and {@code lib}; empty when the classes run from elsewhere
 */
public record Machine(
        Map<String, String> environment,
        String system,
        Path home,
        Path javaHome,
        Path workingFolder,
        Optional<Path> distribution) {
    public Machine {
        environment = Map.copyOf(environment);
    }

    static Machine current() {
        return new Machine(
                System.getenv(),
                System.getProperty("os.name"),
                homeOfUser(),
                Path.of(System.getProperty("java.home")),
                Path.of(System.getProperty("tunebook.from", "")).toAbsolutePath(),
                Optional.ofNullable(System.getProperty("tunebook.home")).map(Path::of));
    }

    /** A path as the user means it. The JVM itself may have been started in another folder, see bin/tunebook. */
    public Path path(Path given) {
        return workingFolder.resolve(given).normalize();
    }

    /** Is this Windows? */
    public boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Is this macOS? */
    public boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** As Jupyter has it: HOME comes before what the system's list of users says, which is all that Java looks at. */
    private static Path homeOfUser() {
        var home = System.getenv("HOME");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(windows || home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }

    /** The value of an environment variable; one that is set to nothing counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The folders that an environment variable lists. */
    public List<Path> folders(String name) {
        return variable(name).stream()
                .flatMap(value -> Arrays.stream(value.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    /** The program of this name on the PATH. */
    public Optional<Path> program(String name) {
        return folders("PATH").stream()
                .map(folder -> folder.resolve(isWindows() ? name + ".exe" : name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
