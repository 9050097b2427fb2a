package tunebook.kernel.session.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.wire.Json;

/** What was run before: in this session, in earlier ones, beside other kernels, and after accidents. */
class HistoryTest {
    @TempDir
    private Path temp;

    private final List<String> log = new ArrayList<>();

    private Path folder() {
        return temp.resolve("state").resolve("history");
    }

    private History session(String... cells) {
        var history = History.in(folder(), log::add);
        for (int i = 0; i < cells.length; i++) {
            history.add(i + 1, cells[i]);
        }
        return history;
    }

    private static String ask(History history, Object... question) {
        return Json.write(history.answer(Json.object(question)).get("history"));
    }

    private static String tail(History history, int n) {
        return ask(history, "hist_access_type", "tail", "n", n);
    }

    @Test
    void theTailReachesBackIntoEarlierSessions() {
        session("a", "b");
        session("c");
        var now = session("d", "e");
        assertThat(tail(now, 4)).isEqualTo("[[1,2,\"b\"],[2,1,\"c\"],[3,1,\"d\"],[3,2,\"e\"]]");
        assertThat(tail(now, 0)).isEqualTo("[]");
        assertThat(tail(now, -3)).isEqualTo("[]");
        assertThat(ask(now)).as("ten, without further wishes").startsWith("[[1,1,\"a\"]");
        assertThat(log).isEmpty();
    }

    @Test
    void aSessionThatRanNothingYetSeesTheEarlierOnes() {
        session("a");
        assertThat(tail(session(), 9)).isEqualTo("[[1,1,\"a\"]]");
        assertThat(folder()).isDirectoryContaining(file -> file.endsWith("1.jsonl"));
        assertThat(folder().toFile().list()).hasSize(1);
    }

    @Test
    void aRangeIsOfOneSession() {
        session("a", "b", "c");
        session("x");
        var now = session("d", "e", "f");
        assertThat(ask(now, "hist_access_type", "range", "session", 0, "start", 2, "stop", 3))
                .isEqualTo("[[3,2,\"e\"]]");
        assertThat(ask(now, "hist_access_type", "range", "session", 3, "start", 2))
                .isEqualTo("[[3,2,\"e\"],[3,3,\"f\"]]");
        assertThat(ask(now, "hist_access_type", "range", "session", 1, "start", 2, "stop", 9))
                .isEqualTo("[[1,2,\"b\"],[1,3,\"c\"]]");
        assertThat(ask(now, "hist_access_type", "range", "session", -1)).isEqualTo("[[2,1,\"x\"]]");
        assertThat(ask(now, "hist_access_type", "range", "session", -2, "stop", 2))
                .isEqualTo("[[1,1,\"a\"]]");
        assertThat(ask(now, "hist_access_type", "range", "session", 99)).isEqualTo("[]");
        assertThat(ask(now, "hist_access_type", "range", "session", -99)).isEqualTo("[]");
    }

    @Test
    void aSearchFindsPatternsOnceOrEachTimeTheLastOnes() {
        session("int a = 1;", "a + 1", "int b = 2;");
        var now = session("a + 1", "a + 2");
        assertThat(ask(now, "hist_access_type", "search", "pattern", "int ? *"))
                .isEqualTo("[[1,1,\"int a = 1;\"],[1,3,\"int b = 2;\"]]");
        assertThat(ask(now, "hist_access_type", "search", "pattern", "a*"))
                .isEqualTo("[[1,2,\"a + 1\"],[2,1,\"a + 1\"],[2,2,\"a + 2\"]]");
        assertThat(ask(now, "hist_access_type", "search", "pattern", "a*", "unique", true))
                .isEqualTo("[[2,1,\"a + 1\"],[2,2,\"a + 2\"]]");
        assertThat(ask(now, "hist_access_type", "search", "pattern", "*", "n", 2))
                .isEqualTo("[[2,1,\"a + 1\"],[2,2,\"a + 2\"]]");
        assertThat(ask(now, "hist_access_type", "search", "pattern", "nothing like it"))
                .isEqualTo("[]");
    }

    @Test
    void valuesAreKeptForWhoAsksForThem() {
        var first = session("1 + 1");
        first.output(1, "2");
        first.add(2, "int x;");
        var now = session("3");
        now.output(7, "of another cell");
        assertThat(ask(now, "hist_access_type", "tail", "n", 9, "output", true))
                .isEqualTo("[[1,1,[\"1 + 1\",\"2\"]],[1,2,[\"int x;\",null]],[2,1,[\"3\",null]]]");
        assertThat(tail(now, 1)).isEqualTo("[[2,1,\"3\"]]");
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        session("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("1.jsonl"))))
                .isEqualTo("rw-------");
        // also if somebody opened it up
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        session("more");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void manyKernelsWriteAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var kernels = IntStream.range(0, 8)
                    .mapToObj(kernel -> (Callable<Void>) () -> {
                        var history = History.in(folder(), line -> {});
                        for (int line = 1; line <= 25; line++) {
                            history.add(line, "cell " + line + " of " + kernel);
                        }
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(kernels)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        var all = session().answer(Json.object("hist_access_type", "search", "pattern", "*", "unique", true));
        assertThat(all.getAsJsonArray("history")).hasSize(8 * 25);
        assertThat(folder().toFile().list()).hasSize(8);
    }

    @Test
    void tornAndForeignLinesCostOnlyThemselves() throws IOException {
        var first = session("whole");
        var file = folder().resolve("1.jsonl");
        Files.write(file, "\n{\"line\":2,\"source\":\"to".getBytes(UTF_8), StandardOpenOption.APPEND);
        first.add(3, "after");
        Files.write(
                file,
                "\n[]\nnull\n{}\n{\"line\":-1,\"source\":\"x\"}\n{\"line\":9,\"output\":\"of nobody\"}\n"
                        .getBytes(UTF_8),
                StandardOpenOption.APPEND);
        Files.write(file, new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n'}, StandardOpenOption.APPEND);
        assertThat(tail(session(), 9)).isEqualTo("[[1,1,\"whole\"],[1,3,\"after\"]]");
        Files.write(folder().resolve("notes.txt"), new byte[10]);
        Files.createDirectory(folder().resolve("7.jsonl"));
        var now = session("next");
        assertThat(tail(now, 9)).isEqualTo("[[1,1,\"whole\"],[1,3,\"after\"],[8,1,\"next\"]]");
        assertThat(log).isNotEmpty().allMatch(line -> line.contains("session 7"));
    }

    @Test
    void aFolderThatCannotBeWrittenToCostsTheFileOnly() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.writeString(folder(), "a file stands in the way");
        var now = session("a", "b");
        assertThat(tail(now, 9)).isEqualTo("[[1,1,\"a\"],[1,2,\"b\"]]");
        assertThat(log).isNotEmpty();
    }

    @Test
    void aFileThatVanishesCostsTheFileOnly() throws IOException {
        var now = session("a");
        Files.delete(folder().resolve("1.jsonl"));
        now.add(2, "b");
        now.add(3, "c");
        assertThat(tail(now, 9)).isEqualTo("[[1,1,\"a\"],[1,2,\"b\"],[1,3,\"c\"]]");
        assertThat(log).hasSize(1);
    }

    @Test
    void oneSessionIsBounded() throws IOException {
        var history = History.in(folder(), 1_000, 1 << 20, log::add);
        for (int line = 1; line <= 500; line++) {
            history.add(line, "x".repeat(50) + line);
        }
        var file = folder().resolve("1.jsonl");
        assertThat(Files.size(file)).isBetween(500L, 3_000L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder().toFile().list()).hasSize(1);
        assertThat(tail(history, 1)).contains("500");
        assertThat(tail(session(), 1)).contains("x500");
        history.add(501, "y".repeat(SessionHistory.MAX_SOURCE + 1));
        assertThat(tail(history, 1)).contains("x500");
        assertThat(log).isEmpty();
    }

    @Test
    void theOldestSessionsGoWhenAllTakeTooMuch() {
        for (int session = 1; session <= 30; session++) {
            History.in(folder(), 10_000, 10_000, log::add).add(1, "z".repeat(1_000));
        }
        var left = folder().toFile().list();
        assertThat(left).contains("30.jsonl").doesNotContain("1.jsonl").hasSizeBetween(4, 8);
    }

    @Test
    void withoutAFolderItEndsWithTheSession() {
        var history = History.inMemory();
        history.add(1, "a");
        assertThat(tail(history, 9)).isEqualTo("[[1,1,\"a\"]]");
        assertThat(tail(History.inMemory(), 9)).isEqualTo("[]");
    }
}
