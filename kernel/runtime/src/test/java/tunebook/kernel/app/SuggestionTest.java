package tunebook.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
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
        assertThat(Suggestion.distance(left, right)).isEqualTo(distance);
        assertThat(Suggestion.distance(right, left)).isEqualTo(distance);
    }

    @Test
    void suggestsTheNearestIfItIsNear() {
        var verbs = List.of("doctor", "install", "run");
        assertThat(Suggestion.forWord("docter", verbs)).hasValue("doctor");
        assertThat(Suggestion.forWord("rum", verbs)).hasValue("run");
        assertThat(Suggestion.forWord("teach", verbs)).isEmpty();
        assertThat(Suggestion.sentence("teach", verbs)).isEmpty();
    }
}
