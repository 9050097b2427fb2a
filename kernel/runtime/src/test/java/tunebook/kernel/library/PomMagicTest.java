package tunebook.kernel.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code %loadFromPOM} and {@code %%loadFromPOM} against a repository of our own. */
class PomMagicTest {
    private static final String HEAD =
            "<project><modelVersion>4.0.0</modelVersion><groupId>my</groupId><artifactId>work</artifactId><version>1</version>";

    @TempDir
    private Path folder;

    private SampleRepository repository;
    private MavenBench bench;

    @BeforeEach
    void start() throws IOException {
        repository = SampleRepository.in(folder.resolve("repository"));
        bench = new MavenBench(folder.resolve("home")).withCentral(repository.url(), "");
        repository.publish("org.example:tool:1.0");
        repository.publish("org.example:check:1.0");
    }

    @AfterEach
    void close() {
        bench.close();
        repository.close();
    }

    private static String dependency(String artifact, String more) {
        return "<dependency><groupId>org.example</groupId><artifactId>" + artifact + "</artifactId>" + more
                + "</dependency>";
    }

    private String pom(String content) throws IOException {
        return Files.writeString(folder.resolve("pom.xml"), content).toString();
    }

    @Test
    void aMissingPomIsNamed() {
        assertThatThrownBy(() -> bench.line("loadFromPOM")).hasMessageContaining("needs the path of a POM");
        assertThatThrownBy(() ->
                        bench.line("loadFromPOM", folder.resolve("gone.xml").toString()))
                .hasMessageContaining("there is no POM " + folder.resolve("gone.xml"));
    }

    @Test
    void aMalformedPomIsDescribed() throws IOException {
        var file = pom(HEAD + "<dependencies>");
        assertThatThrownBy(() -> bench.line("loadFromPOM", file))
                .hasMessageContaining("the POM in " + file + " cannot be used")
                .hasMessageContaining("Nothing was added");
        var unknown = pom(HEAD + "<dependencies>" + dependency("tool", "") + "</dependencies></project>");
        assertThatThrownBy(() -> bench.line("loadFromPOM", unknown))
                .hasMessageContaining("'dependencies.dependency.version' for org.example:tool:jar is missing");
        assertThat(bench.path).isEmpty();
    }

    @Test
    void aMalformedBodyIsDescribed() {
        assertThatThrownBy(() -> bench.cell("loadFromPOM", " \n")).hasMessageContaining("what stands below it");
        assertThatThrownBy(() -> bench.cell("loadFromPOM", "<dependency>\n<groupId>"))
                .hasMessageContaining("cannot read its XML, line 3 of the cell");
        assertThatThrownBy(() -> bench.cell("loadFromPOM", "org.example:tool:1.0"))
                .hasMessageContaining("XML elements only");
        assertThatThrownBy(() -> bench.cell("loadFromPOM", "<build/>")).hasMessageContaining("but got <build>");
        assertThatThrownBy(() -> bench.cell("loadFromPOM", "<dependencies/>", "compiled"))
                .hasMessageContaining("but got 'compiled'");
    }

    @Test
    void looseDependenciesAndRepositoriesAreTaken() throws Exception {
        try (var second = SampleRepository.in(folder.resolve("second"))) {
            second.publish("org.other:gem:1.0");
            bench.cell("loadFromPOM", """
                    <!-- as in the README -->
                    <repository><id>second</id><url>%s</url></repository>

                    <dependency><groupId>org.other</groupId><artifactId>gem</artifactId><version>1.0</version></dependency>
                    <dependencies>%s</dependencies>
                    """.formatted(second.url(), dependency("tool", "<version>1.0</version>")));
            assertThat(bench.names()).containsExactlyInAnyOrder("gem-1.0.jar", "tool-1.0.jar");
        }
    }

    @Test
    void aWholeProjectIsTakenAsItIs() throws Exception {
        bench.cell(
                "loadFromPOM",
                "<?xml version=\"1.0\"?>\n" + HEAD + "<properties><v>1.0</v></properties><dependencies>"
                        + dependency("tool", "<version>${v}</version>") + "</dependencies></project>");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
    }

    @Test
    void parentsBillsOfMaterialsPropertiesAndDefaultProfilesCount() throws Exception {
        repository.publishPom(
                "org.example:bom:1:pom",
                "<dependencyManagement><dependencies>" + dependency("tool", "<version>1.0</version>")
                        + "</dependencies></dependencyManagement>");
        repository.publishPom("org.example:parent:1:pom", "<properties><check>1.0</check></properties>");
        var file = pom("<project><modelVersion>4.0.0</modelVersion><parent><groupId>org.example</groupId>"
                + "<artifactId>parent</artifactId><version>1</version><relativePath/></parent>"
                + "<artifactId>work</artifactId><dependencyManagement><dependencies>"
                + dependency("bom", "<version>1</version><type>pom</type><scope>import</scope>")
                + "</dependencies></dependencyManagement><dependencies>" + dependency("tool", "") + "</dependencies>"
                + "<profiles><profile><id>usual</id><activation><activeByDefault>true</activeByDefault></activation>"
                + "<dependencies>" + dependency("check", "<version>${check}</version>")
                + "</dependencies></profile></profiles></project>");
        bench.line("loadFromPOM", file);
        assertThat(bench.names()).containsExactlyInAnyOrder("tool-1.0.jar", "check-1.0.jar");
    }

    @Test
    void propertiesOfTheSettingsActiveProfilesCount() throws Exception {
        bench.withCentral(
                repository.url(),
                "<profiles><profile><id>house</id><properties><tool.version>1.0</tool.version></properties></profile>"
                        + "<profile><id>idle</id><properties><tool.version>7</tool.version></properties></profile>"
                        + "</profiles><activeProfiles><activeProfile>house</activeProfile></activeProfiles>");
        bench.cell("loadFromPOM", dependency("tool", "<version>${tool.version}</version>"));
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
        // a profile of the POM that the settings name is active, too
        bench.restart();
        bench.line(
                "loadFromPOM",
                pom(HEAD + "<profiles><profile><id>house</id><dependencies>"
                        + dependency("check", "<version>1.0</version>")
                        + "</dependencies></profile></profiles></project>"));
        assertThat(bench.names()).containsExactly("check-1.0.jar");
    }

    @Test
    void aParentBesideIsFound() throws Exception {
        pom("<project><modelVersion>4.0.0</modelVersion><groupId>my</groupId><artifactId>top</artifactId>"
                + "<version>1</version><packaging>pom</packaging><properties><v>1.0</v></properties></project>");
        var inner = Files.createDirectories(folder.resolve("inner")).resolve("pom.xml");
        Files.writeString(
                inner,
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>my</groupId>"
                        + "<artifactId>top</artifactId><version>1</version></parent><artifactId>inner</artifactId><dependencies>"
                        + dependency("tool", "<version>${v}</version>") + "</dependencies></project>");
        bench.line("loadFromPOM", inner.toString());
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
    }

    @Test
    void scopesChooseDependencies() throws Exception {
        var file = pom(HEAD + "<dependencies>" + dependency("tool", "<version>1.0</version>")
                + dependency("check", "<version>1.0</version><scope>test</scope>") + "</dependencies></project>");
        bench.line("loadFromPOM", file);
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
        bench.restart();
        bench.line("loadFromPOM", file, "test");
        assertThat(bench.names()).containsExactly("check-1.0.jar");
    }
}
