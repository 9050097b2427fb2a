package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/tunebook}: finds itself, finds a Java, and says in words why not. */
class LauncherTest {
    @TempDir
    Path home;

    private Command version() {
        return Distribution.tunebook(home, "--version");
    }

    /** A folder that looks like a Java, as far as its file {@code release} and {@code -version} go. */
    private Path java(String name, String release) throws IOException {
        var folder = home.resolve(name);
        var program = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\necho 'openjdk version \"" + release + "\"' >&2\nexit 99\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return folder;
    }

    @Test
    void saysItsVersionAndThatOfJava() {
        var ended = version().run();
        assertThat(ended.out())
                .matches("tunebook \\d+\\.\\d+\\.\\d+\\S*, Java " + System.getProperty("java.version") + "\\s");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void worksInAFolderWithBlanksThroughLinksAndFromAnywhere() throws IOException {
        var place = home.resolve("học máy & more");
        Distribution.copyTo(place);
        Files.createSymbolicLink(home.resolve("first"), place.resolve("bin/tunebook"));
        Files.createDirectories(home.resolve("bin"));
        Files.createSymbolicLink(home.resolve("bin/tb"), Path.of("../first"));
        var linked = Command.of(home, home.resolve("bin/tb").toString(), "install", "--prefix", "p q", "--no-archive")
                .with("JAVA_HOME", System.getProperty("java.home"))
                .run();
        assertThat(linked.code()).as(linked.err()).isZero();
        assertThat(home.resolve("p q/share/jupyter/kernels/java/kernel.json"))
                .content()
                .contains(place.toRealPath() + "/bin/tunebook");
        var byName = Command.of(home, "sh", "tunebook", "--version")
                .in(place.resolve("bin"))
                .with("JAVA_HOME", System.getProperty("java.home"))
                .run();
        assertThat(byName.code()).as(byName.err()).isZero();
    }

    @Test
    void aNativeCrashOfARunIsPutIntoWords() throws IOException {
        var notebook = Files.writeString(home.resolve("crash me.ipynb"), """
                {"cells": [
                 {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": [
                  "var field = Class.forName(\\"sun.misc.Unsafe\\").getDeclaredField(\\"theUnsafe\\");\\n",
                  "field.setAccessible(true);\\n",
                  "var unsafe = field.get(null);"]},
                 {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": [
                  "unsafe.getClass().getMethod(\\"putAddress\\", long.class, long.class).invoke(unsafe, 0L, 1L);"]}
                ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """);
        var crashes = home.resolve("crash reports");
        var ended = Distribution.tunebook(home, "run", notebook.toString())
                .with("TUNEBOOK_CRASHES", crashes.toString())
                .run();
        assertThat(ended.code()).isNotZero();
        assertThat(ended.err())
                .contains("tunebook: The run ended because")
                .contains("(libjvm.so) crashed (SIGSEGV), called by sun.misc.Unsafe.putAddress, while cell 2 ran.")
                .contains("The whole report: " + crashes.resolve("crash-"));
        assertThat(home.resolve("crash me.executed.ipynb")).doesNotExist();
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws IOException {
        var ended = version()
                .with("TUNEBOOK_JAVA_HOME", java("old", "1.8.0_392").toString())
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    @Test
    void saysWhichJavasItSawAndWhyTheyWillNotDo() throws IOException {
        var jre = java("jre", "21");
        Files.writeString(jre.resolve("release"), "JAVA_VERSION=\"21.0.1\"\nMODULES=\"java.base java.desktop\"\n");
        var ended = version()
                .with("TUNEBOOK_JAVA_HOME", home.resolve("gone").toString())
                .with("JAVA_HOME", java("old", "11.0.2").toString())
                .with("PATH", jre.resolve("bin") + ":" + withoutJava())
                .run();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("needs a JDK, Java 17 or newer")
                .contains("gone/bin/java (TUNEBOOK_JAVA_HOME): there is no such program")
                .contains("old/bin/java (JAVA_HOME): it is Java 11.0.2")
                .contains("jre/bin/java (the PATH): it has no compiler")
                .contains("apt install openjdk-17-jdk-headless");
    }

    @Test
    void saysThatThereIsNoJava() throws IOException {
        var ended = version().without("JAVA_HOME").with("PATH", withoutJava()).run();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("JAVA_HOME (not set), the PATH (no java)");
    }

    /** A folder with the few programs that the launcher needs. */
    private String withoutJava() throws IOException {
        var bin = Files.createDirectories(home.resolve("plain"));
        for (var name : new String[] {"sh", "sed", "cat", "readlink"}) {
            for (var folder : new String[] {"/bin", "/usr/bin"}) {
                var program = Path.of(folder, name);
                if (Files.isExecutable(program) && Files.notExists(bin.resolve(name))) {
                    Files.createSymbolicLink(bin.resolve(name), program);
                }
            }
        }
        return bin.toString();
    }
}
