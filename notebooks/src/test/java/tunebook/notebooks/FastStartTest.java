package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that {@code tunebook install} makes, with the Java that runs these tests. */
class FastStartTest {
    @TempDir
    Path home;

    private Path place;

    private void distribution(String name) throws IOException {
        place = home.resolve(name);
        Distribution.copyTo(place);
        delete(place.resolve("lib/archives"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private Command tunebook(String... args) {
        return Command.of(home, place.resolve("bin/tunebook").toString())
                .and(args)
                .with("JAVA_HOME", System.getProperty("java.home"));
    }

    private Command.Ended install(String... more) {
        var ended = tunebook("install", "--prefix", "p q").and(more).run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(home.resolve("p q/share/jupyter/kernels/java/kernel.json")).exists();
        return ended;
    }

    private static List<Path> archives(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .toList();
        }
    }

    /** Where the JVM takes the first class of ours from. */
    private boolean comesFromAnArchive() {
        var ended = tunebook("--version")
                .with("TUNEBOOK_JAVA_OPTS", "-Xlog:class+load")
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out()
                .lines()
                .filter(line -> line.contains("tunebook.kernel.app.Main "))
                .findFirst()
                .orElseThrow()
                .contains("shared objects file");
    }

    private void assertThatNothingElseIsSaid() {
        var ended = tunebook("--version").run();
        assertThat(ended.out()).matches("tunebook \\S+, Java \\S+\\s");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void isInUseUntilAJarChanges() throws IOException {
        distribution("tunebook");
        assertThat(install("--no-archive").out()).doesNotContain("fast start");
        assertThat(archives(home)).isEmpty();
        assertThat(comesFromAnArchive()).isFalse();
        assertThat(install().out()).contains("Preparing a fast start").doesNotContain("cannot be made");
        assertThat(archives(home)).hasSize(1).allMatch(file -> file.startsWith(place.resolve("lib/archives")));
        assertThat(comesFromAnArchive()).isTrue();
        assertThatNothingElseIsSaid();
        assertThat(install().out()).doesNotContain("Preparing");
        try (var jars = Files.list(place.resolve("lib/kernel"))) {
            for (var jar : jars.toList()) {
                Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
            }
        }
        assertThat(comesFromAnArchive()).isFalse();
        assertThatNothingElseIsSaid();
    }

    /** Java 17 takes its own classes from such an archive, and those of jars in folders with plain names only. */
    @Test
    void isTheUsersWhereTheDistributionIsReadOnly() throws IOException {
        distribution("học máy & more");
        Files.writeString(place.resolve("lib/archives"), "a file where the folder should be");
        Files.writeString(home.resolve(".cache"), "here too");
        assertThat(install().out()).contains("It cannot be made (cannot write ", "Installed the kernel");
        assertThat(tunebook("doctor").run().out()).contains("hm  Fast start");
        Files.delete(home.resolve(".cache"));
        assertThat(install().out()).contains("Preparing a fast start").doesNotContain("cannot be made");
        assertThat(archives(home)).hasSize(1).allMatch(file -> file.startsWith(home.resolve(".cache")));
        assertThat(tunebook("doctor").run().out())
                .contains("ok  Fast start   " + archives(home).get(0));
        assertThatNothingElseIsSaid();
    }

    @Test
    void optionsOfTheUserComeFirst() throws IOException {
        distribution("tunebook");
        for (var options : List.of("-Xshare:off", "-XX:+UseParallelGC", "-Xmx300m -XX:TieredStopAtLevel=1")) {
            var ended =
                    tunebook("--version").with("TUNEBOOK_JAVA_OPTS", options).run();
            assertThat(ended.code()).as(options).isZero();
            assertThat(ended.out()).as(options).matches("tunebook \\S+, Java \\S+\\s");
        }
    }
}
