package tunebook.kernel.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where archives are made and when, with a Java that only writes down how it is called. */
class FastStartTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private Path java;
    private Path calls;
    private Path user;
    private Path beside;

    @BeforeEach
    void aJavaThatMakesArchives() throws IOException {
        calls = folder.resolve("calls");
        java = folder.resolve("java");
        user = folder.resolve("cache").resolve("17.jsa");
        beside = folder.resolve("lib").resolve("17.jsa");
        java(
                "echo \"$*\" >>'" + calls + "'",
                "for word in \"$@\"; do case $word in",
                "  -XX:SharedArchiveFile=*) file=${word#*=} ;;",
                "  -Xshare:on) mode=on ;;",
                "  -Xshare:dump) mode=dump ;;",
                "esac; done",
                "case ${mode:-} in on) grep -q good \"$file\" ;; dump) echo good >\"$file\" ;; esac");
    }

    private void java(String... lines) throws IOException {
        Files.writeString(java, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private FastStart start() {
        return FastStart.in(List.of(user, beside), new JavaStart(java, List.of("-Xmx1g"), "a b.jar:c.jar"));
    }

    private String prepare() {
        start().prepare(new PrintWriter(said, true));
        return said.toString();
    }

    @Test
    void withoutAPlaceNothingHappens() {
        FastStart.in(List.of(), new JavaStart(java, List.of(), "")).prepare(new PrintWriter(said, true));
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aJavaThatCannotMakeOneIsNoFailure() throws IOException {
        java("echo 'warning: x'", "echo 'No archives here.'", "exit 1");
        assertThat(prepare()).contains("Preparing a fast start", "It cannot be made (No archives here.)");
        assertThat(start().inUse()).isEmpty();
        try (var files = Files.list(beside.getParent())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noJavaAtAllIsNoFailure() throws IOException {
        Files.delete(java);
        assertThat(prepare()).contains("It cannot be made");
    }

    @Test
    void itIsRehearsedMadeTriedAndOnlyThenInUse() throws IOException {
        assertThat(start().inUse()).isEmpty();
        assertThat(prepare()).isEqualTo("Preparing a fast start (about 10 s) ..." + System.lineSeparator());
        assertThat(start().inUse()).contains(beside);
        var lines = Files.readAllLines(calls);
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.startsWith("-Xmx1g "));
        assertThat(lines.get(0))
                .contains("-XX:DumpLoadedClassList=", "-cp a b.jar:c.jar")
                .endsWith("Main rehearse");
        assertThat(lines.get(1)).contains("-Xshare:dump", "-cp a b.jar:c.jar");
        assertThat(lines.get(2)).contains("-Xshare:on").endsWith("-version");
    }

    @Test
    void oneThatFitsIsNotMadeAgain() throws IOException {
        prepare();
        said.getBuffer().setLength(0);
        var made = Files.getLastModifiedTime(beside);
        assertThat(prepare()).isEmpty();
        assertThat(Files.getLastModifiedTime(beside)).isEqualTo(made);
    }

    @Test
    void oneThatDoesNotFitAnyMoreIsReplaced() throws IOException {
        Files.createDirectories(beside.getParent());
        Files.writeString(beside, "of another Java");
        assertThat(start().inUse()).isEmpty();
        prepare();
        assertThat(start().inUse()).contains(beside);
    }

    @Test
    void anOldOneOfTheUserIsNotInTheWay() throws IOException {
        Files.createDirectories(user.getParent());
        Files.writeString(user, "of another Java");
        prepare();
        assertThat(user).doesNotExist();
        assertThat(start().inUse()).contains(beside);
    }

    @Test
    void whereTheJarsAreReadOnlyItIsTheUsers() throws IOException {
        Files.writeString(beside.getParent(), "a file where the folder should be");
        prepare();
        assertThat(start().inUse()).contains(user);
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws IOException {
        Files.writeString(beside.getParent(), "a file where the folder should be");
        Files.writeString(user.getParent(), "here too");
        assertThat(prepare()).contains("It cannot be made (cannot write ");
    }

    @Test
    void twoFormats() {
        assertThat(ArchiveFormat.of(Path.of("17.0.1.jsa"))).isEqualTo(ArchiveFormat.SHARED_CLASSES);
        assertThat(ArchiveFormat.of(Path.of("25.0.1.aot"))).isEqualTo(ArchiveFormat.AHEAD_OF_TIME);
        assertThat(ArchiveFormat.AHEAD_OF_TIME.insistOn(Path.of("x")))
                .containsExactly("-XX:AOTMode=on", "-XX:AOTCache=x");
    }

    @Test
    void optionsOfArchivesAreNotTakenOver() {
        assertThat(JavaStart.ofThisProcess(Path.of("/jdk")).options())
                .noneMatch(option -> option.startsWith("-Xshare") || option.startsWith("-XX:AOT"));
    }
}
