package tunebook.kernel.bench.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernelspecs are read as Jupyter reads them. */
class InstalledKernelTest {
    @TempDir
    private Path folder;

    private String spec(String json) throws Exception {
        Files.writeString(folder.resolve("kernel.json"), json);
        return folder.toString();
    }

    @Test
    void whatIsNoKernelIsSaidSo() throws Exception {
        assertThatThrownBy(() -> InstalledKernel.find("no-such-kernel"))
                .hasMessageContaining("no kernel 'no-such-kernel'")
                .hasMessageContaining("Installed are:");
        var noJson = spec("{");
        assertThatThrownBy(() -> InstalledKernel.find(noJson)).hasMessageContaining("not a kernel.json");
        var noArgv = spec("{}");
        assertThatThrownBy(() -> InstalledKernel.find(noArgv)).hasMessageContaining("has no argv");
        var noFile = spec("{\"argv\": [\"java\"]}");
        assertThatThrownBy(() -> InstalledKernel.find(noFile)).hasMessageContaining("{connection_file}");
    }

    @Test
    void aFolderIsAKernelWithALabel() throws Exception {
        var place = spec("""
                {"argv": ["java", "-jar", "{resource_dir}/a.jar", "{connection_file}"], "language": "Java",
                 "interrupt_mode": "message", "env": {"A": "b"}}
                """);
        var kernel = InstalledKernel.find("mine=" + place);
        assertThat(kernel.label()).isEqualTo("mine");
        assertThat(kernel.language()).isEqualTo("java");
        assertThat(kernel.interruptBySignal()).isFalse();
        assertThat(kernel.environment()).containsEntry("A", "b");
        assertThat(kernel.command(Path.of("c.json")).command())
                .containsExactly("java", "-jar", place + "/a.jar", "c.json");
        assertThat(InstalledKernel.find(place).label())
                .isEqualTo(folder.getFileName().toString());
    }

    @Test
    void signalsAreTheRuleWhereNothingIsSaid() throws Exception {
        assertThat(InstalledKernel.find(spec("{\"argv\": [\"{connection_file}\"]}"))
                        .interruptBySignal())
                .isTrue();
    }
}
