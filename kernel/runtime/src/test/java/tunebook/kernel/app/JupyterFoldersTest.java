package tunebook.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JupyterFoldersTest {
    private static JupyterFolders on(String system, Map<String, String> environment) {
        return new JupyterFolders(
                new Machine(environment, system, Path.of("/home/an"), Path.of("/jdk"), Path.of("/"), Optional.empty()));
    }

    /** The table of Jupyter's manual, "Common directories and file locations". */
    @ParameterizedTest
    @CsvSource({
        "Linux,,,/home/an/.local/share/jupyter",
        "Linux,XDG_DATA_HOME,/x,/x/jupyter",
        "Linux,XDG_DATA_HOME,'',/home/an/.local/share/jupyter",
        "Linux,JUPYTER_DATA_DIR,/j,/j",
        "Mac OS X,,,/home/an/Library/Jupyter",
        "Mac OS X,JUPYTER_DATA_DIR,/j,/j",
        "Windows 11,APPDATA,/app,/app/jupyter",
        "Windows 11,,,/home/an/AppData/Roaming/jupyter"
    })
    void theFolderOfTheUser(String system, String variable, String value, String folder) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);
        assertThat(on(system, environment).user()).isEqualTo(Path.of(folder));
    }

    @Test
    void looksWhereJupyterLooksInItsOrder() {
        var environment = Map.of("JUPYTER_PATH", "/a:/b");
        assertThat(on("Linux", environment).all(List.of(Path.of("/venv"), Path.of("/usr"))))
                .containsExactly(
                        Path.of("/a"),
                        Path.of("/b"),
                        Path.of("/home/an/.local/share/jupyter"),
                        Path.of("/venv/share/jupyter"),
                        Path.of("/usr/share/jupyter"),
                        Path.of("/usr/local/share/jupyter"));
    }

    @Test
    void onWindowsTheKernelStartsWithoutAShell() {
        var machine = new Machine(
                Map.of(),
                "Windows 11",
                Path.of("/home/an"),
                Path.of("/jdk"),
                Path.of("/"),
                Optional.of(Path.of("/tunebook")));
        assertThat(KernelSpec.of(machine).argv())
                .startsWith("/jdk/bin/java.exe")
                .endsWith("tunebook.kernel.app.Main", "kernel", "{connection_file}");
    }
}
