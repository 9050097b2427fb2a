package tunebook.kernel.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "'','',0",
        "'',abc,3",
        "run,run,0",
        "run,RUN,0",
        "rnu,run,1",
        "kitten,sitting,3",
        "ca,abc,3", // the restricted distance: no letter is edited after a swap
        "--outptu,--output,1"
    })
    void distances(String left, String right, int distance) {
        assertThat(Spelling.distance(left, right)).isEqualTo(distance);
        assertThat(Spelling.distance(right, left)).isEqualTo(distance);
    }

    @Test
    void suggestsTheNearestIfItIsNear() {
        var verbs = List.of("doctor", "install", "run");
        assertThat(Spelling.near("docter", verbs)).containsExactly("doctor");
        assertThat(Spelling.near("rum", verbs)).containsExactly("run");
        assertThat(Spelling.near("teach", verbs)).isEmpty();
        assertThat(Spelling.question("--outptu", List.of("--output"))).isEqualTo(" Did you mean --output?");
        assertThat(Spelling.question("teach", verbs)).isEmpty();
    }
}
