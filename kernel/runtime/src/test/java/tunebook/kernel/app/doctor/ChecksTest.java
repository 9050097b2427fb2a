package tunebook.kernel.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.app.Machine;

/** Each check with a machine where the thing works, and one where it does not. */
class ChecksTest {
    private static final long MB = 1L << 20;

    @TempDir
    Path folder;

    private Machine machine() {
        return new Machine(
                Map.of("PATH", folder.resolve("bin").toString(), "JUPYTER_PATH", folder.toString()),
                "Linux",
                folder,
                Path.of("/jdk"),
                folder,
                Optional.of(folder));
    }

    private Path program(String name, String... lines) throws IOException {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static void assertState(Finding finding, Finding.State state, String... words) {
        assertThat(finding.state()).as(finding.report()).isEqualTo(state);
        assertThat(finding.report()).contains(words);
    }

    @Test
    void java() {
        var system = ModuleFinder.ofSystem();
        assertState(new JavaCheck(machine(), 17, system).look(), Finding.State.GOOD, "Java 17 in /jdk");
        assertState(new JavaCheck(machine(), 11, system).look(), Finding.State.BAD, "17 or newer");
        assertState(
                new JavaCheck(machine(), 21, ModuleFinder.of()).look(), Finding.State.BAD, "jdk.jshell", "full JDK");
    }

    @Test
    void memory() {
        assertState(new MemoryCheck(1024 * MB, 768 * MB).look(), Finding.State.GOOD, "1024 MB");
        assertState(new MemoryCheck(800 * MB, 768 * MB).look(), Finding.State.DOUBTFUL, "TUNEBOOK_JAVA_OPTS=-Xmx300m");
    }

    @Test
    void fontsOfThisMachine() {
        assertState(new FontCheck().look(), Finding.State.GOOD, "text is drawn");
    }

    @Test
    void toolkit() throws IOException {
        assertState(new ToolkitCheck(machine()).look(), Finding.State.BAD, "mvn");
        Files.createDirectories(folder.resolve("lib/toolkit"));
        assertState(new ToolkitCheck(machine()).look(), Finding.State.BAD, "tunebook-core is not in");
        Files.createFile(folder.resolve("lib/toolkit/tunebook-core-1.jar"));
        assertState(new ToolkitCheck(machine()).look(), Finding.State.GOOD, "1 jars");
    }

    @Test
    void jupyter() throws IOException {
        assertState(new JupyterCheck(machine()).look(), Finding.State.BAD, "no 'jupyter' on the PATH", "apt install");
        program("jupyter", "exit 1");
        assertState(new JupyterCheck(machine()).look(), Finding.State.BAD, "does not say its version");
        program("jupyter", "echo 'notebook : not installed'");
        assertState(new JupyterCheck(machine()).look(), Finding.State.BAD, "neither");
        program("jupyter", "echo 'IPython : 8.5.0'", "echo 'notebook         : 6.4.12'");
        assertState(new JupyterCheck(machine()).look(), Finding.State.GOOD, "notebook 6.4.12");
    }

    @Test
    void kernelSpec() throws IOException {
        assertState(new KernelSpecCheck(machine()).look(), Finding.State.BAD, "tunebook install");
        var spec = Files.createDirectories(folder.resolve("kernels/java")).resolve("kernel.json");
        Files.writeString(spec, "{\"argv\": [\"java\", \"-jar\", \"ijava.jar\"]}");
        assertState(new KernelSpecCheck(machine()).look(), Finding.State.BAD, "does not know");
        Files.writeString(spec, "{\"argv\": [\"" + folder + "/bin/tunebook\", \"kernel\"]}");
        assertState(new KernelSpecCheck(machine()).look(), Finding.State.BAD, "which is gone");
        program("tunebook");
        assertState(new KernelSpecCheck(machine()).look(), Finding.State.GOOD, folder + "/kernels/java");
    }

    @Test
    void jupyterItselfSaysWhereItLooks() throws IOException {
        program("tunebook");
        program("jupyter", "echo '{\"data\": [\"" + folder + "/far\"]}'");
        var spec = Files.createDirectories(folder.resolve("far/kernels/java")).resolve("kernel.json");
        Files.writeString(spec, "{\"argv\": [\"" + folder + "/bin/tunebook\", \"kernel\"]}");
        assertState(new KernelSpecCheck(machine()).look(), Finding.State.GOOD, "far/kernels/java");
    }

    @Test
    void brokenKernelsOfOthersAreNoTrouble() throws IOException {
        for (var text : List.of("", "[]", "{", "{\"argv\": 3}")) {
            var spec = Files.createDirectories(folder.resolve("kernels/x")).resolve("kernel.json");
            Files.writeString(spec, text);
            assertState(new KernelSpecCheck(machine()).look(), Finding.State.BAD, "does not know");
        }
    }

    @Test
    void aKernelThatDoesNotStart() throws IOException {
        assertState(new KernelCheck(machine()).look(), Finding.State.BAD, "cannot be started");
        program("tunebook", "echo No room", "exit 3");
        assertState(new KernelCheck(machine()).look(), Finding.State.BAD, "exit code 3", "it wrote: No room");
    }

    @Test
    void whateverIsNotWellNeedsAdvice() {
        assertThatThrownBy(() -> Finding.bad("X", "broken", "")).hasMessageContaining("needs advice");
    }
}
