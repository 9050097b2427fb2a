package tunebook.kernel.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;

/** {@code %jars} and {@code %classpath} in cells. */
class JarsMagicTest {
    @TempDir
    private Path folder;

    private LocalKernel kernel;

    @BeforeEach
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterEach
    void close() {
        kernel.close();
    }

    private Ran run(String code) {
        return Ran.of(kernel, code.replace("DIR", folder.toString()));
    }

    private Path jar(String name, String className) throws IOException {
        return SampleJar.of(className, "1").writeTo(folder.resolve(name));
    }

    @Test
    void aMissingFileIsNamedAndNothingIsAdded() throws IOException {
        jar("a.jar", "sample.A");
        assertThat(run("%jars DIR/a.jar DIR/b.jar").error())
                .contains("there is no file " + folder.resolve("b.jar"))
                .contains("%jars lib/*.jar");
        assertThat(run("sample.A.version()").error()).isNotEmpty();
        assertThat(run("%classpath DIR/nowhere").error()).contains("there is no file");
        assertThat(run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void aJarThatIsNoneIsDescribedAndNothingIsAdded() throws IOException {
        jar("a.jar", "sample.A");
        Files.writeString(folder.resolve("b.jar"), "<html>404</html>");
        assertThat(run("%jars DIR/*.jar").error())
                .contains("b.jar is not a jar: it begins with '<html>404</html>'")
                .contains("Nothing was added");
        assertThat(run("sample.A.version()").error()).isNotEmpty();
        Files.write(folder.resolve("b.jar"), new byte[0]);
        assertThat(run("%jars DIR/b.jar").error()).contains("it is empty");
        Files.write(folder.resolve("b.jar"), List.of("PK\3\4cut"));
        assertThat(run("%classpath DIR/b.jar").error()).contains("damaged or not whole");
    }

    @Test
    void aWildcardThatMatchesNothingIsSpokenOfAndGivesAnEmptyList() throws IOException {
        jar("a.jar", "sample.A");
        var ran = run("List<String> none = %jars DIR/*.zip\nnone.size()");
        assertThat(ran.result()).isEqualTo("0");
        assertThat(ran.err()).contains("nothing matches").contains("the jars are a.jar");
        assertThat(run("%jars DIR/gone/*.jar").err()).contains("There is no " + folder.resolve("gone"));
    }

    @Test
    void withoutAPathTheRuleIsSaid() {
        assertThat(run("%jars").error())
                .contains("%jars needs at least one path")
                .contains("%jars lib/*.jar");
    }

    @Test
    void jarsOfAPatternAreAddedAndReturned() throws IOException {
        var a = jar("a.jar", "sample.A");
        var b = jar("b.jar", "sample.B");
        Files.writeString(folder.resolve("README.txt"), "no jar");
        var ran = run("List<String> j = %jars DIR/*\nj");
        assertThat(ran.result()).isEqualTo("[" + a + ", " + b + "]");
        assertThat(run("sample.A.version() + sample.B.version()").result()).isEqualTo("11");
        assertThat(run("%jars DIR").result()).isEqualTo("[" + a + ", " + b + "]");
    }

    @Test
    void aPatternGoesThroughFolders() throws IOException {
        jar("x/one/a.jar", "sample.A");
        jar("x/two/deep/b.jar", "sample.B");
        assertThat(run("List<String> j = %jars DIR/x/*/?.jar\nj.size()").result())
                .isEqualTo("1");
        assertThat(run("List<String> j = %jars DIR/**/*.jar\nj.size()").result())
                .isEqualTo("2");
        assertThat(run("sample.B.version()").result()).isEqualTo("1");
    }

    @Test
    void aPathWithBlanksIsQuoted() throws IOException {
        var jar = jar("my jars/a.jar", "sample.A");
        assertThat(run("%jars \"DIR/my jars/*.jar\"").result()).isEqualTo("[" + jar + "]");
    }

    @Test
    void foldersOfClassesAreAdded() throws IOException {
        var classes = SampleJar.of("sample.A", "7").unpackedTo(folder.resolve("classes"));
        assertThat(run("List<String> c = %classpath DIR/classes\nc").result()).isEqualTo("[" + classes + "]");
        assertThat(run("sample.A.version()").result()).isEqualTo("7");
    }

    @Test
    void theLastSlashMeansWhatIsInTheFolder() throws IOException {
        jar("lib/a.jar", "sample.A");
        assertThat(run("%jars DIR/lib/").result()).contains("a.jar");
        assertThat(run("%classpath DIR/lib/").result()).contains("lib, ").contains("a.jar");
        assertThat(run("sample.A.version()").result()).isEqualTo("1");
    }
}
