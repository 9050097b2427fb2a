package tunebook.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file in which kernel and front end meet. */
class ConnectionFileTest {
    private static final ConnectionFile SAMPLE =
            new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 65_535, "hmac-sha256", "secret");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var file = folder.resolve("kernel.json");
        SAMPLE.write(file);
        assertThat(ConnectionFile.read(file)).isEqualTo(SAMPLE);
        SAMPLE.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void addressesNameThePort() {
        assertThat(SAMPLE.address(4)).isEqualTo("tcp://127.0.0.1:4");
        var v6 = new ConnectionFile("tcp", "::1", 1, 2, 3, 4, 5, "hmac-sha256", "");
        assertThat(v6.address(1)).isEqualTo("tcp://[::1]:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | not a connection file",
                "{} | shell_port must be a port from 1 to 65535, but got nothing",
                "{\"shell_port\": 0} | but got 0",
                "{\"shell_port\": \"80\"} | but got \"80\"",
                "{\"transport\": \"ipc\", \"shell_port\": 1, \"control_port\": 1, \"stdin_port\": 1, \"iopub_port\": 1,"
                        + " \"hb_port\": 1} | transport must be tcp",
            })
    void whatIsWrongIsSaidWithTheFile(String json, String words) throws IOException {
        var file = Files.writeString(folder.resolve("wrong.json"), json);
        assertThatThrownBy(() -> ConnectionFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words);
    }
}
