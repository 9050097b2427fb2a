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
 * @param distribution the folder with {@code bin} and {@code lib}; empty when the classes run from elsewhere
 */
record Machine(Map<String, String> environment, String system, Path home, Path javaHome, Optional<Path> distribution) {
    Machine {
        environment = Map.copyOf(environment);
    }

    static Machine current() {
        return new Machine(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                Path.of(System.getProperty("java.home")),
                Optional.ofNullable(System.getProperty("tunebook.home")).map(Path::of));
    }

    boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** The value of an environment variable; one that is set to nothing counts as not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The folders that an environment variable lists. */
    List<Path> folders(String name) {
        return variable(name).stream()
                .flatMap(value -> Arrays.stream(value.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    /** The program of this name on the PATH. */
    Optional<Path> program(String name) {
        return folders("PATH").stream()
                .map(folder -> folder.resolve(isWindows() ? name + ".exe" : name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
