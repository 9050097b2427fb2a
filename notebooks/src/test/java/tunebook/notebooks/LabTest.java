package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code binder/lab}: a server with our kernel on the notebooks, for nobody but the user of this machine. */
@Tag("jupyter")
class LabTest {
    @TempDir
    Path home;

    private Command lab(String... options) {
        return Command.of(
                        home,
                        Distribution.NOTEBOOKS
                                .resolveSibling("binder")
                                .resolve("lab")
                                .toString())
                .and(options);
    }

    @Test
    void servesTheNotebooksWithTheKernel() throws IOException, InterruptedException {
        try (var server = JupyterServer.start(lab("--no-browser", "--port=" + JupyterServer.freePort()))) {
            var kernels = server.get("/api/kernelspecs?token=" + server.token());
            assertThat(kernels.body())
                    .contains("\"default\": \"java\"", "Java (Tunebook)", "binder/target/tunebook/bin");
            assertThat(server.get("/api/contents?token=" + server.token()).body())
                    .contains("05-gradient-descent.ipynb");
            assertThat(server.get("/api/contents").statusCode()).isEqualTo(403);
        }
        assertThat(home.resolve(".local/share/jupyter/kernels"))
                .as("the kernel is installed for this checkout only")
                .doesNotExist();
    }

    @Test
    void saysHowItIsUsed() {
        var ended = lab("--help").run();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("./binder/lab [--no-browser]");
    }
}
