package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private final Prediction coin = new Prediction(
            Question.of("coin", "Heads?"), Map.of("A", "heads", "B", "tails"), "B", "Coins have two sides.");

    @Test
    void aBetIsOneOfTheChoices() {
        assertThatThrownBy(() -> coin.predict("E"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but got 'E'");
        assertThatThrownBy(() -> new Prediction(Question.of("coin", "?"), Map.of("A", "heads"), "B", ""))
                .hasMessageContaining("the right choice must be one of [A]");
    }

    @Test
    void thePictureIsLockedUntilTheBet() {
        assertThat(coin.predict("?").letter()).isEmpty();
        assertThat(coin.predict(null).letter()).isEmpty();
        assertThat(coin.predict(" ? ").letter()).isEmpty();
        assertThatThrownBy(() -> coin.reveal(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a bet needs a picture to unlock");
        assertThat(coin.predict(" ").card().text())
                .contains("No bet yet")
                .contains("A: heads")
                .contains("B: tails");
        var locked = coin.reveal("picture");
        assertThat(locked.figure()).isEmpty();
        assertThat(locked.card().text()).contains("Locked");
        assertThat(locked.graded().outcome()).isInstanceOf(Outcome.NotAttempted.class);
    }

    @Test
    void theBetSaysNothingOfRightOrWrongBeforeThePicture() {
        var right = coin.predict("B").card();
        var wrong = coin.predict("A").card();
        assertThat(right.tone()).isEqualTo(wrong.tone());
        assertThat(right.headline()).isEqualTo(wrong.headline());
        assertThat(right.text()).contains("Your bet is B: tails.");
    }

    @Test
    void theBetMayChangeUntilThePictureIsSeen() {
        coin.predict("A");
        coin.predict(" b ");
        assertThat(coin.predict("?").letter()).contains("B");
        var revealed = coin.reveal("picture");
        assertThat(revealed.figure()).isEqualTo(Optional.of("picture"));
        assertThat(revealed.graded())
                .isEqualTo(new Graded("coin", new Outcome.Passed("You said B: tails. Coins have two sides.")));

        var late = coin.predict("A");
        assertThat(late.closed()).isTrue();
        assertThat(late.letter()).contains("B");
        assertThat(coin.reveal("picture").graded().passed()).isTrue();
    }

    @Test
    void aLostBetSaysWhatThePictureShows() {
        coin.predict("A");
        assertThat(coin.reveal("picture").graded().outcome())
                .isEqualTo(new Outcome.Incorrect(
                        "You said A: heads. The picture says B: tails.", "Coins have two sides."));
    }

    @Test
    void theCardOfTheRevealedPictureSpeaksOfTheBet() {
        coin.predict("A");
        assertThat(coin.reveal("picture").card().text()).startsWith("✗ You lost your bet\nYou said A: heads.");
        var other = new Prediction(Question.of("coin", "Heads?"), Map.of("A", "heads"), "A", "");
        other.predict("A");
        assertThat(other.reveal("picture").card().text()).isEqualTo("✓ You won your bet\nYou said A: heads. ");
    }

    @Test
    void aNewExerciseRemembersNothing() {
        var first = Lesson05.orderByNoise();
        first.predict("A");
        first.hint();
        first.hint();
        var second = Lesson05.orderByNoise();
        assertThat(second.reveal("picture").figure()).isEmpty();
        assertThat(second.hint().seen()).hasSize(1);
    }
}
