package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final double ROOM = 104;

    private static List<String> lines(String name) {
        return Wrapping.of(name, Fonts.STRONG, ROOM, 2 * ROOM);
    }

    @Test
    void aShortNameStaysInOneLine() {
        assertThat(lines("adam")).containsExactly("adam");
        assertThat(lines("")).containsExactly("");
    }

    @Test
    void aLongerOneBreaksBetweenItsWords() {
        assertThat(lines("averaged momentum")).containsExactly("averaged ", "momentum");
        assertThat(lines("momentum(0.4, 0.9)")).containsExactly("momentum", "(0.4, 0.9)");
        assertThat(lines("learned_rate_schedule")).containsExactly("learned_rate_", "schedule");
        assertThat(lines("steepest descent by hand")).containsExactly("steepest ", "descent by ", "hand");
        assertThat(lines("cosineAnnealing")).containsExactly("cosine", "Annealing");
    }

    @Test
    void oneWithoutWordsBreaksInTheMiddle() {
        assertThat(lines("abcdefghijklmnopqrstuvwx"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Fonts.width(line, Fonts.STRONG)).isLessThanOrEqualTo(ROOM));
    }

    @Test
    void nothingOfANameIsLostUnlessItIsAbsurdlyLong() {
        for (String name :
                List.of("momentum momentum momento", "WWWWWWWWWWWWWWWWWWWWWWWW", "a b c d e f g h i j k l m")) {
            assertThat(String.join("", lines(name))).isEqualTo(name);
        }
        assertThat(String.join("", lines("W".repeat(60)))).endsWith("…").startsWith("WWWW");
    }
}
