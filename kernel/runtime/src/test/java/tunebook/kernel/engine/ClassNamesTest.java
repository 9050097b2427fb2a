package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {
    private final List<Path> libraries = new ArrayList<>();
    private final ClassNames names =
            new ClassNames(ClassNamesTest.class.getClassLoader(), () -> libraries, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
        "List, java.util.List",
        "Files, java.nio.file.Files",
        "Duration, java.time.Duration",
        "BufferedImage, java.awt.image.BufferedImage",
        "Date, java.util.Date",
        "Timer, java.util.Timer",
    })
    void theLikeliestClassOfANameComesFirst(String name, String first) {
        assertThat(names.named(name)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({"NoSuchName", "list", "Entry", "''", "JDKMapper", "Util"})
    void whatIsNotPublicOrNotThereIsNotFound(String name) {
        assertThat(names.named(name)).isEmpty();
    }

    @Test
    void namesAreFoundByTheirBeginning() {
        assertThat(names.beginning("ArrayDeq", 10)).containsExactly("java.util.ArrayDeque");
        assertThat(names.beginning("Array", 3)).hasSize(3).startsWith("java.util.Arrays");
        assertThat(names.beginning("NoSuchName", 10)).isEmpty();
    }

    @Test
    void packagesHaveTheirClassesAndPackages() {
        assertThat(names.inside("java")).contains("util", "io").doesNotContain("List");
        assertThat(names.inside("java.util")).contains("List", "stream").doesNotContain("Map.Entry", "JumboEnumSet");
    }

    @Test
    void librariesCountAsSoonAsTheyAreThereAndDoNoHarmIfBroken(@TempDir Path folder) throws Exception {
        assertThat(names.named("ClassNamesTest")).isEmpty();
        libraries.add(Path.of(ClassNamesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
        libraries.add(Files.writeString(folder.resolve("broken.jar"), "no jar"));
        // the test is there, but not public
        assertThat(names.named("ClassNamesTest")).isEmpty();
        assertThat(names.inside("tunebook.kernel")).contains("engine");
    }
}
