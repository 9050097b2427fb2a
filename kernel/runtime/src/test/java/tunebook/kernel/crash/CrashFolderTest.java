package tunebook.kernel.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which notes a folder of crash reports holds for the kernel of a connection file. */
class CrashFolderTest {
    @TempDir
    private Path temp;

    private Path path;
    private CrashFolder folder;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void create() {
        path = temp.resolve("a").resolve("b");
        folder = new CrashFolder(path);
    }

    private Path connection(String name) {
        return temp.resolve(name);
    }

    @Test
    void aFolderThatIsNotThereHasNothingToSay() throws Exception {
        assertThat(folder.note(connection("k"))).isEmpty();
        assertThat(folder.reports()).isEmpty();
    }

    @Test
    void onlyTheKernelOfTheSameFrontEndIsSpokenOf() throws Exception {
        folder.begin(connection("k"), log::add).runs(9);
        assertThat(folder.note(connection("other"))).isEmpty();
        assertThat(folder.note(connection("k"))).get().asString().contains("killed from outside while cell 9 ran");
    }

    @Test
    void aCloseTakesTheMarkerAway() throws Exception {
        var marker = folder.begin(connection("k"), log::add);
        marker.close();
        marker.runs(3);
        assertThat(folder.note(connection("k"))).isEmpty();
    }

    @Test
    void anExitIsNewsOnlyWhileACellRuns() throws Exception {
        var marker = folder.begin(connection("k"), log::add);
        marker.runs(3);
        marker.exiting();
        assertThat(folder.note(connection("k")))
                .get()
                .asString()
                .contains("System.exit")
                .contains("cell 3");
        var idle = folder.begin(connection("k"), log::add);
        idle.runs(4);
        idle.runs(0);
        idle.exiting();
        assertThat(folder.note(connection("k"))).isEmpty();
    }

    @Test
    void aFullHeapIsSaid() throws Exception {
        var marker = folder.begin(connection("k"), log::add);
        marker.runs(5);
        marker.ranOutOfMemory();
        marker.exiting();
        assertThat(folder.note(connection("k"))).get().asString().contains("heap was so full while cell 5 ran");
    }

    @Test
    void aReportOfAnEarlierProcessOfTheSameNumberIsNotOurs() throws Exception {
        folder.begin(connection("k"), log::add);
        var report = path.resolve("crash-" + ProcessHandle.current().pid() + ".log");
        Files.writeString(report, "#  SIGBUS (0x7) at pc=0x1\n# Problematic frame:\n# C  [libfoo.so+0x1]  f+0x1\n");
        assertThat(folder.note(connection("k")))
                .get()
                .asString()
                .contains("native code in libfoo.so crashed (SIGBUS) while no cell ran")
                .contains(report.toString());
        Files.setLastModifiedTime(report, FileTime.fromMillis(0));
        assertThat(folder.note(connection("k"))).get().asString().contains("killed from outside");
    }

    @Test
    void theNewestReportsAreKept() throws Exception {
        folder.begin(connection("k"), log::add);
        for (int i = 1; i <= 8; i++) {
            var report = Files.writeString(path.resolve("crash-" + i + ".log"), "#");
            Files.setLastModifiedTime(report, FileTime.fromMillis(i * 1_000L));
        }
        folder.begin(connection("k"), log::add);
        assertThat(folder.reports())
                .extracting(report -> report.getFileName().toString())
                .containsExactly("crash-8.log", "crash-7.log", "crash-6.log", "crash-5.log", "crash-4.log");
    }

    @Test
    void aDamagedMarkerSaysNothing() throws Exception {
        folder.begin(connection("k"), log::add);
        try (var files = Files.list(path)) {
            Files.writeString(files.findFirst().orElseThrow(), "1 x");
        }
        assertThat(folder.note(connection("k"))).isEmpty();
    }

    @Test
    void aRunThatCrashedIsFoundByItsNumber() throws Exception {
        long pid = ProcessHandle.current().pid();
        assertThat(folder.crash(pid)).isEmpty();
        folder.beginRun(log::add).runs(4);
        var crashed = "#  SIGBUS (0x7) at pc=0x1\n# Problematic frame:\n# C  [libfoo.so+0x1]  f+0x1\n";
        var report = Files.writeString(path.resolve("crash-" + pid + ".log"), crashed);
        assertThat(folder.crash(pid))
                .contains(
                        "The run ended because native code in libfoo.so crashed (SIGBUS) while cell 4 ran. Look at what"
                                + " was passed to the library that brings libfoo.so (sizes, closed or freed objects), or try"
                                + " another version of it. The whole report: " + report);
        Files.writeString(report, crashed + "Current thread (0x1):  JavaThread \"cell-3\" daemon\n");
        assertThat(folder.crash(pid)).get().asString().contains("while cell 3 ran");
        assertThat(folder.crash(pid + 1)).isEmpty();
    }
}
