package tunebook.kernel.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.maven.MavenConfig;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;

/** What happens to cells when a later {@code %maven} changes the version of a library of an earlier one. */
class MavenVersionsTest {
    private static final String LOCAL_REPOSITORY = "maven.repo.local";

    @TempDir
    private Path folder;

    private SampleRepository repository;
    private LocalKernel kernel;

    @BeforeEach
    void start() throws IOException {
        repository = SampleRepository.in(folder.resolve("repository"));
        repository.publish("org.example:base:1.0");
        repository.publish("org.example:base:2.0");
        repository.publish("org.example:one:1.0", "org.example:base:1.0");
        var settings = Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>sample</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                        + "</url></mirror></mirrors></settings>");
        System.setProperty(MavenConfig.SETTINGS_PROPERTY, settings.toString());
        System.setProperty(LOCAL_REPOSITORY, folder.resolve("local").toString());
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterEach
    void close() {
        kernel.close();
        repository.close();
        System.clearProperty(MavenConfig.SETTINGS_PROPERTY);
        System.clearProperty(LOCAL_REPOSITORY);
    }

    private Ran run(String code) {
        return Ran.of(kernel, code);
    }

    @Test
    void aVersionThatNobodyUsedYetIsReplaced() {
        assertThat(run("%maven org.example:one:1.0").error()).isEmpty();
        assertThat(run("%maven org.example:base:2.0").error()).isEmpty();
        assertThat(run("org.example.One.version() + org.example.Base.version()").result())
                .isEqualTo("1.02.0");
    }

    @Test
    void aVersionThatCellsUseStaysAndThatIsSaid() {
        run("%maven org.example:one:1.0");
        assertThat(run("org.example.Base.version()").result()).isEqualTo("1.0");
        assertThat(run("%maven org.example:base:2.0").error())
                .startsWith("org.example:base cannot become 2.0: cells already use 1.0")
                .contains("restart the kernel", "Nothing was added");
        assertThat(run("org.example.Base.version()").result()).isEqualTo("1.0");
    }

    @Test
    void aFailureIsAnErrorOfTheCellAndTheNextOneRuns() {
        assertThat(run("%maven org.example:base:9.0").error())
                .startsWith("there is no version 9.0 of org.example:base. Nearest: ");
        assertThat(run("%maven org.example:base:2.0").error()).isEmpty();
        assertThat(run("org.example.Base.version()").result()).isEqualTo("2.0");
    }
}
