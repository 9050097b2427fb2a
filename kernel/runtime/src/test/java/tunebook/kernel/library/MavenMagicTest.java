package tunebook.kernel.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code %maven} and {@code %mavenRepo} against a repository of our own. */
class MavenMagicTest {
    @TempDir
    private Path folder;

    private SampleRepository repository;
    private MavenBench bench;

    @BeforeEach
    void start() throws IOException {
        repository = SampleRepository.in(folder.resolve("repository"));
        bench = new MavenBench(folder.resolve("home")).withCentral(repository.url(), "");
    }

    @AfterEach
    void close() {
        bench.close();
        repository.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.example | has 1 part",
                "a:b:c:d:e:f | has 6 parts",
                "org.example/tool/1.0 | Did you mean org.example:tool:1.0?",
                "lib/tool.jar | there is %jars",
                "<dependency> | there is %%loadFromPOM",
                "org.example::1.0 | part 2 is empty",
                "org.exa mple:tool:1.0 | has characters other than",
                "#tool;1.0 | is empty",
                "org.example:..:1.0 | has characters other than",
                "org.example:tool:../../evil | part of the name of a file",
                "org.example:tool:jar:../x:1.0 | part of the name of a file",
                "org.example:tool:a\\b:1.0 | part of the name of a file",
            })
    void aMalformedCoordinateIsToldTheForm(String coordinate, String words) {
        assertThatThrownBy(() -> bench.line("maven", coordinate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A coordinate is group:artifact:version")
                .hasMessageContaining(words);
        assertThat(bench.path).isEmpty();
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> bench.line("maven")).hasMessageContaining("needs at least one");
        assertThatThrownBy(() -> bench.line("maven", "a:b:1", "--form", "x")).hasMessageContaining("no option --form");
        assertThatThrownBy(() -> bench.line("maven", "a:b:1", "--from")).hasMessageContaining("--from needs");
        assertThatThrownBy(() -> bench.line("maven", "a:b:1", "--from", "mine"))
                .hasMessageContaining("there is no repository 'mine' here; there are central");
    }

    @Test
    void aMissingVersionIsSuggested() throws IOException {
        repository.publish("org.example:tool:1.0");
        repository.publish("org.example:tool:2.0");
        repository.publish("org.example:tool:3.0-beta");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool"))
                .hasMessageContaining("Did you mean %maven org.example:tool:2.0?");
        assertThatThrownBy(() -> bench.line("maven", "org.example:stool"))
                .hasMessageContaining("no repository that was asked lists versions");
    }

    @Test
    void anArtifactThatIsNowhereNamesTheRepositoriesThatWereAsked() throws Exception {
        repository.publish("org.example:tool:1.0");
        bench.line("mavenRepo", "second", repository.url() + "second");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0", "org.example:stool:1.0"))
                .hasMessageContaining("there is no org.example:stool:1.0")
                .satisfies(failure -> assertThat(failure.getStackTrace())
                        .as("where the cell waited")
                        .anyMatch(frame -> frame.getClassName().equals(MavenBench.class.getName())))
                .hasMessageContaining("sample (" + repository.url() + ", mirror of central)")
                .hasMessageContaining("second (" + repository.url() + "second)");
        assertThat(bench.path).isEmpty();
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
    }

    @Test
    void aVersionThatIsNotThereIsToldTheNearest() throws IOException {
        for (var version : new String[] {"1.0", "1.2", "1.10", "2.0", "3.0", "4.0"}) {
            repository.publish("org.example:tool:" + version);
        }
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.9"))
                .hasMessageContaining(
                        "there is no version 1.9 of org.example:tool. Nearest: 1.0, 1.2, 1.10, 2.0, 4.0.");
    }

    @Test
    void whoNeedsWhatIsMissingIsNamed() throws IOException {
        repository.publish("org.example:tool:1.0", "org.example:gone:7");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                .hasMessageContaining("there is no org.example:gone:7, which org.example:tool:1.0 needs");
        assertThat(bench.path).isEmpty();
    }

    @Test
    void aClosedPortIsNamed() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        bench.withCentral("http://127.0.0.1:" + port + "/", "");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                .hasMessageContaining("sample (http://127.0.0.1:" + port)
                .hasMessageContaining("is out of reach: nobody answers there")
                .hasMessageContaining("org.example:tool:1.0")
                .hasMessageEndingWith("Nothing was added.");
    }

    @Test
    void aServerThatNeverAnswersIsLeftInTime() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            bench.withCentral("http://127.0.0.1:" + silent.getLocalPort() + "/", "");
            assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                    .hasMessageContaining("sample (http://127.0.0.1:" + silent.getLocalPort())
                    .hasMessageContaining("connected, but no answer within 1 s");
        }
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() throws Exception {
        bench.withCentral("https://no-such-host.invalid/", "");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                .hasMessageContaining("no host no-such-host.invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mine | nowhere | does not begin with https://",
                "mine | ftp://host/x | ftp is none of https, http, file",
                "mine | https:///x | names no host",
                "mine | https://host/a b | Illegal character",
                "https://host | mine | The id comes first",
            })
    void aBadRepositoryIsRefused(String id, String url, String words) {
        assertThatThrownBy(() -> bench.line("mavenRepo", id, url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
        assertThatThrownBy(() -> bench.line("mavenRepo", id)).hasMessageContaining("takes an id and a URL");
    }

    @Test
    void anInterruptLeavesAtOnceAndWithoutATrace() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            bench.withCentral("http://127.0.0.1:" + silent.getLocalPort() + "/", "");
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                    .isInstanceOf(InterruptedException.class);
        }
        assertThat(bench.path).isEmpty();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("libraries")) {
                thread.join();
            }
        }
    }

    @Test
    void aBrokenSettingsFileIsNamed() throws Exception {
        Files.writeString(bench.home.resolve("settings.xml"), "<settings><mirrors>");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                .hasMessageContaining("cannot read Maven's settings")
                .hasMessageContaining(bench.home.resolve("settings.xml").toString());
    }

    @Test
    void anArtifactComesWithAllThatItNeeds() throws Exception {
        repository.publish("org.example:base:1.0");
        repository.publish("org.example:middle:1.0", "org.example:base:1.0");
        repository.publish("org.example:tool:1.0", "org.example:middle:1.0");
        assertThat(bench.line("maven", "org.example:tool:1.0")).isNull();
        assertThat(bench.names()).containsExactly("tool-1.0.jar", "middle-1.0.jar", "base-1.0.jar");
        assertThat(bench.out())
                .startsWith("\rdownloading ")
                .contains("downloaded 6 files, 0.0")
                .matches("(?s).*MB *\n");
    }

    @Test
    void whatIsThereAlreadyIsTakenInSilenceAndOffline() throws Exception {
        repository.publish("org.example:tool:1.0");
        bench.line("maven", "org.example:tool:1.0");
        repository.close();
        var before = bench.out();
        bench.restart();
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
        assertThat(bench.out()).isEqualTo(before);
        // also where it once came from another repository
        bench.restart();
        bench.withCentral("http://127.0.0.1:9/", "");
        bench.withSettings("<offline>true</offline>");
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:2.0"))
                .hasMessageContaining("was not asked: Maven's settings say offline. Wanted: org.example:tool:2.0");
    }

    @Test
    void outOfReachTheLocalRepositoryIsEnough() throws Exception {
        try (var second = SampleRepository.in(folder.resolve("second"))) {
            second.publish("org.other:gem:1.0", "org.example:tool:1.0");
            repository.publish("org.example:tool:1.0");
            bench.line("maven", "org.other:gem:1.0", "--from", second.url());
        }
        repository.close();
        // nobody says offline: it is found out, by a repository that never had it, too
        bench.restart();
        bench.withCentral("http://no-such-host.invalid/", "");
        bench.line("maven", "org.other:gem:1.0");
        assertThat(bench.names()).containsExactly("gem-1.0.jar", "tool-1.0.jar");
        assertThatThrownBy(() -> bench.line("maven", "org.other:gem:2.0"))
                .hasMessageContaining("no host no-such-host.invalid is known. Are you connected?");
    }

    @Test
    void conflictsAreMediatedOverAllCoordinatesTogether() throws Exception {
        repository.publish("org.example:base:1.0");
        repository.publish("org.example:base:2.0");
        repository.publish("org.example:one:1.0", "org.example:base:1.0");
        repository.publish("org.example:two:1.0", "org.example:base:2.0");
        bench.line("maven", "org.example:one:1.0", "org.example:two:1.0");
        assertThat(bench.names()).containsExactly("one-1.0.jar", "base-1.0.jar", "two-1.0.jar");
        // nearer wins
        bench.restart();
        bench.line("maven", "org.example:one:1.0", "org.example:base:2.0");
        assertThat(bench.names()).containsExactlyInAnyOrder("one-1.0.jar", "base-2.0.jar");
    }

    @Test
    void andOverEarlierLines() throws Exception {
        repository.publish("org.example:base:1.0");
        repository.publish("org.example:base:2.0");
        repository.publish("org.example:one:1.0", "org.example:base:1.0");
        repository.publish("org.example:two:1.0", "org.example:base:2.0");
        bench.line("maven", "org.example:one:1.0");
        bench.line("maven", "org.example:two:1.0");
        assertThat(bench.names()).containsExactly("one-1.0.jar", "base-1.0.jar", "two-1.0.jar");
    }

    @Test
    void ivyAndLongFormsAreUnderstood() throws Exception {
        repository.publish("org.example:tool:1.0");
        var jar = repository.file("org.example:tool:1.0", ".jar");
        Files.copy(jar, repository.file("org.example:tool:1.0", "-extra.jar"));
        bench.line("addMavenDependency", "org.example#tool;1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
        bench.restart();
        bench.line("addMavenDependencies", "org.example:tool:jar:1.0", "org.example:tool:jar:extra:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar", "tool-1.0-extra.jar");
    }

    @Test
    void loggingThatNobodyAskedForIsKeptSilent() throws Exception {
        repository.publish("org.slf4j:slf4j-api:1.7.36");
        repository.publish("org.example:tool:1.0", "org.slf4j:slf4j-api:1.7.36");
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar", "slf4j-api-1.7.36.jar");
        repository.publish("org.slf4j:slf4j-nop:1.7.36", "org.slf4j:slf4j-api:1.7.36");
        repository.publish("org.slf4j:slf4j-simple:1.7.36", "org.slf4j:slf4j-api:1.7.36");
        bench.restart();
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar", "slf4j-api-1.7.36.jar", "slf4j-nop-1.7.36.jar");
        bench.restart();
        bench.line("maven", "org.example:tool:1.0", "org.slf4j:slf4j-simple:1.7.36");
        assertThat(bench.names())
                .containsExactlyInAnyOrder("tool-1.0.jar", "slf4j-api-1.7.36.jar", "slf4j-simple-1.7.36.jar");
    }

    @Test
    void aRepositoryThatWasAddedIsAsked() throws Exception {
        try (var second = SampleRepository.in(folder.resolve("second"))) {
            second.publish("org.other:gem:1.0");
            bench.line("addMavenRepo", "second", second.fileUrl());
            bench.line("maven", "org.other:gem:1.0");
            assertThat(bench.names()).containsExactly("gem-1.0.jar");
        }
    }

    @Test
    void fromARepositoryMeansThatOneFirst() throws Exception {
        repository.publish("org.other:gem:1.0");
        try (var second = SampleRepository.in(folder.resolve("second"))) {
            second.publish("org.other:gem:1.0");
            bench.line("maven", "org.other:gem:1.0", "--from", second.url(), "-v");
            assertThat(second.asked()).isNotEmpty();
            assertThat(repository.asked()).isEmpty();
            assertThat(bench.out())
                    .contains("org.other:gem:1.0\n")
                    .contains("added ")
                    .contains("gem-1.0.jar");
        }
    }

    @Test
    void aProxyIsUsed() throws Exception {
        repository.publish("org.example:tool:1.0");
        bench.withSettings("<proxies><proxy><protocol>http</protocol><host>127.0.0.1</host><port>" + repository.port()
                + "</port></proxy></proxies>");
        bench.line("mavenRepo", "far", "http://far.invalid/");
        bench.line("maven", "org.example:tool:1.0", "--from", "far");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
        assertThat(repository.asked().get(0)).startsWith("http://far.invalid/");
    }

    @Test
    void namesAndPasswordsComeFromTheSettings() throws Exception {
        repository.publish("org.example:tool:1.0");
        repository.protect("ada", "secret");
        assertThatThrownBy(() -> bench.line("maven", "org.example:tool:1.0"))
                .hasMessageContaining("wants to know who you are")
                .hasMessageContaining("<server> with the id sample");
        bench.withCentral(
                repository.url(),
                "<servers><server><id>sample</id><username>ada</username><password>secret</password></server></servers>");
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
    }

    @Test
    void repositoriesOfActiveProfilesAreAsked() throws Exception {
        repository.publish("org.example:tool:1.0");
        bench.withSettings("<profiles><profile><id>house</id><repositories><repository><id>house</id><url>"
                + repository.url() + "</url></repository></repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>house</activeProfile></activeProfiles>");
        bench.line("maven", "org.example:tool:1.0");
        assertThat(bench.names()).containsExactly("tool-1.0.jar");
    }
}
