package tunebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tunebook.spi.Extension;

/**
 * The names that the toolkit puts into every cell: a closed list, and none that a learner could mean otherwise. A
 * single-type import would hide a class of the same name that an import on demand brings.
 */
class ImportsTest {
    /** Every name that there may ever be; a new one is a decision. */
    private static final Set<String> CLOSED = Set.of(
            "Show",
            "Race",
            "Study",
            "Searches",
            "Samplers",
            "Pruners",
            "Optimizers",
            "Schedules",
            "Objectives",
            "Space",
            "Gp",
            "Datasets",
            "ToyNet",
            "Tournament",
            "Lesson",
            "Eps");

    /** Hidden all the same, for a reason that {@code toolkit/DECISIONS.md} has: the package where the other one lives. */
    private static final Map<String, String> HIDDEN = Map.of("Space", "org.apache.commons.math3.geometry");

    private static final List<String> DEFAULT_IMPORTS = List.of(
            "java.lang",
            "java.util",
            "java.io",
            "java.math",
            "java.net",
            "java.time",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    private static final String[] LIBRARIES = {"tech.tablesaw", "org.knowm.xchart", "org.apache.commons.math3"};

    private static Set<String> imports() {
        return ServiceLoader.load(Extension.class).stream()
                .flatMap(extension -> extension.get().imports().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Test
    void comeFromTheClosedList() {
        assertThat(imports()).extracting(ImportsTest::simple).isNotEmpty().isSubsetOf(CLOSED);
    }

    @Test
    void nameClassesThatExist() {
        assertThat(imports()).allSatisfy(name -> assertThat(Class.forName(name)).isPublic());
    }

    @Test
    void hideNoClassThatALearnerMayMean() throws IOException {
        var others = others();
        assertThat(others).hasSizeGreaterThan(1000).containsKeys("Map", "Table", "XYChart", "FastMath");
        assertThat(CLOSED)
                .allSatisfy(name -> assertThat(others.get(name)).as(name).isEqualTo(HIDDEN.get(name)));
    }

    @Test
    void wouldNoticeANameThatIsTaken() throws IOException {
        assertThat(others()).containsKeys("List", "Timer", "Row", "Histogram");
    }

    /** Public top-level classes by simple name, with where each is. */
    private static Map<String, String> others() throws IOException {
        var found = new TreeMap<String, String>();
        var runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (var name : DEFAULT_IMPORTS) {
            for (var module : List.of("java.base", "java.prefs")) {
                var folder = runtime.getPath("modules", module).resolve(name.replace('.', '/'));
                if (Files.isDirectory(folder)) {
                    classes(folder).forEach(type -> found.put(type, name));
                }
            }
        }
        new ClassFileImporter()
                .importPackages(LIBRARIES).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .forEach(type -> found.put(type.getSimpleName(), type.getPackageName()));
        return found;
    }

    private static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(type -> Arrays.stream(type.split("\\$")).count() == 1)
                    .toList();
        }
    }
}
