package tunebook.kernel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of many lines. */
class LimitedLogTest {
    private final List<String> lines = new ArrayList<>();
    private final LimitedLog log = new LimitedLog(lines::add);

    private void accept(int count) {
        for (int i = 1; i <= count; i++) {
            log.accept("dropped " + i);
        }
    }

    @Test
    void aLineOfAnyLengthIsShort() {
        log.accept("x".repeat(1_000_000));
        assertThat(lines).singleElement().asString().hasSize(503).endsWith("...");
    }

    @Test
    void theFirstLinesAreThereAsTheyAre() {
        accept(99);
        assertThat(lines).hasSize(99).startsWith("dropped 1").endsWith("dropped 99");
    }

    @Test
    void afterThemOnlyTheirNumberIsToBeSeen() {
        accept(1_000_000);
        // 100, 200, ... 819,200
        assertThat(lines).hasSize(113);
        assertThat(lines.get(99)).isEqualTo("dropped 100 (line 100 about messages; the next to be logged is line 200)");
        assertThat(lines.get(112))
                .isEqualTo("dropped 819200 (line 819200 about messages; the next to be logged is line 1638400)");
    }
}
