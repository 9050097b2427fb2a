package tunebook.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, NOTHING, x, /home/ada/.local/state/tunebook/history",
        "Linux, XDG_STATE_HOME, /state, /state/tunebook/history",
        "Mac OS X, NOTHING, x, /home/ada/Library/Application Support/tunebook/history",
        "Windows 11, NOTHING, x, /home/ada/AppData/Local/tunebook/history",
        "Windows 11, LOCALAPPDATA, /local, /local/tunebook/history",
        "Linux, TUNEBOOK_HISTORY, /else, /else",
        "Linux, TUNEBOOK_HISTORY, '', /home/ada/.local/state/tunebook/history",
        "Linux, TUNEBOOK_HISTORY, none, ",
    })
    void isWhereTheSystemKeepsSuchThings(String system, String variable, String value, String expected) {
        var machine = new Machine(
                Map.of(variable, value),
                system,
                Path.of("/home/ada"),
                Path.of("/java"),
                Path.of("/"),
                Optional.empty());
        assertThat(new HistoryPlace(machine).folder())
                .isEqualTo(Optional.ofNullable(expected).map(Path::of));
    }
}
