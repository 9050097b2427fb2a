package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What binder/pom.xml has assembled, as users get it. */
final class Distribution {
    static final Path NOTEBOOKS = Path.of("").toAbsolutePath();
    static final Path LECTURE = NOTEBOOKS.resolve("05-gradient-descent.ipynb");
    static final Path HOME =
            NOTEBOOKS.resolveSibling("binder").resolve("target").resolve("tunebook");

    private Distribution() {}

    /** All lectures, by name. */
    static List<Path> lectures() throws IOException {
        try (var files = Files.list(NOTEBOOKS)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    /** {@code bin/tunebook}, run by the Java that runs these tests. */
    static Command tunebook(Path home, String... args) {
        var program = HOME.resolve("bin").resolve("tunebook");
        assertThat(program)
                .as("the distribution; build it with mvn -DskipTests package")
                .isExecutable();
        return Command.of(home, program.toString()).and(args).with("JAVA_HOME", System.getProperty("java.home"));
    }

    /** A copy of the distribution in another place. */
    static void copyTo(Path target) throws IOException {
        try (var files = Files.walk(HOME)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(HOME.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
