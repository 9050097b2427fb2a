package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tunebook.view.lens.GridVsRandomLensTest.marks;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.search.RandomSearch;
import tunebook.space.CountingRule;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Mark;

class SizeLensTest {
    private static final SpaceCount LECTURE = SpaceCount.lecture();
    private static final FigureSpec SPEC = SizeLens.of(LECTURE);

    @Test
    void whatHasNoSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.size(Space.of(Space.real("lr", 0, 1))))
                .withMessageContaining("lr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.size((SearchSpace) null))
                .withMessageContaining("a space: Space.of(...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.size(0, Space.of(Space.flag("bn"))))
                .withMessageContaining("above 0 minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.size(3, 256, 0))
                .withMessageContaining("at least 1 value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceCount.of(3.0, new long[0]))
                .withMessageContaining("needs a factor");
        var inclusive = CountingRule.inclusive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.size(
                        Space.of(Space.flag("bn")), inclusive, inclusive, inclusive, inclusive, inclusive, inclusive))
                .withMessageContaining("from 1 to 5");
    }

    /** The numbers of the lecture, and of what it should have counted. */
    @Test
    void theLecturesSpaceIsCountedInFiveWays() {
        assertThat(LECTURE.ways().stream().limit(4).map(SpaceCount.Way::product))
                .containsExactly(
                        new BigInteger("45298483200"),
                        new BigInteger("28823407200"),
                        new BigInteger("19215604800"),
                        new BigInteger("1296000"));
        assertThat(LECTURE.ways().get(0).counts().stream().map(BigInteger::intValue))
                .containsExactly(256, 10, 64, 3, 4, 5, 4, 3, 3, 128);
        assertThat(LECTURE.ways().get(1).counts().stream().map(BigInteger::intValue))
                .containsExactly(241, 10, 49, 3, 4, 5, 4, 3, 3, 113);
        assertThat(LECTURE.ways().get(4).product().doubleValue()).isCloseTo(7.5e38, within(0.05e38));
        assertThat(SizeWords.number(LECTURE.ways().get(4).product())).isEqualTo("7.5e38");
    }

    @Test
    void yearsAreThoseOfTheFacts() {
        var words = new SizeWords(LECTURE);
        assertThat(words.time(new BigInteger("45298483200"))).isEqualTo("258,376 years");
        assertThat(words.time(new BigInteger("28823407200"))).isEqualTo("164,405 years");
        assertThat(words.time(new BigInteger("19215604800"))).isEqualTo("109,603 years");
        assertThat(words.time(new BigInteger("1296000"))).isEqualTo("7.4 years");
        assertThat(words.time(BigInteger.valueOf(54))).isEqualTo("2.7 hours");
        assertThat(words.time(BigInteger.valueOf(9))).isEqualTo("27 minutes");
        assertThat(words.time(BigInteger.valueOf(2000))).isEqualTo("4.2 days");
    }

    @Test
    void hugeNumbersAreWrittenShort() {
        assertThat(SizeWords.number(BigInteger.TEN.pow(12))).isEqualTo("1e12");
        assertThat(SizeWords.number(BigInteger.TEN.pow(500))).isEqualTo("1e500");
        assertThat(SizeWords.number(new BigInteger("999999999999"))).isEqualTo("999,999,999,999");
        assertThat(SizeWords.log10(BigInteger.TEN.pow(500))).isCloseTo(500, within(1e-9));
        assertThat(SizeWords.log10(BigInteger.valueOf(54))).isCloseTo(Math.log10(54), within(1e-12));
    }

    /** .92 for the top 5 % with 50 trials, .954 with 60, .39 for the top 1 %, whatever the size. */
    @Test
    void theChanceOfTheTopHasNoSizeInIt() {
        assertThat(RandomSearch.chanceOfTop(0.05, 50)).isCloseTo(0.923, within(5e-4));
        assertThat(RandomSearch.chanceOfTop(0.05, 60)).isCloseTo(0.954, within(5e-4));
        assertThat(RandomSearch.chanceOfTop(0.01, 50)).isCloseTo(0.395, within(5e-4));
    }

    @Test
    void eachWayAddsAColumnAndARung() {
        assertThat(SPEC.frames()).hasSize(7);
        assertThat(SPEC.frames().get(0).layers()).isEmpty();
        for (int i = 0; i < 5; i++) {
            var frame = SPEC.frames().get(i + 1);
            var bar = marks(frame, "ladder", Mark.Area.class).get(0);
            assertThat(bar.toX() / LECTURE.ways().get(i).product().doubleValue())
                    .isCloseTo(1, within(1e-9));
            assertThat(SPEC.panel("ladder").x().contains(bar.toX())).isTrue();
        }
        assertThat(marks(SPEC.frames().get(1), "table", Mark.Note.class))
                .extracting(Mark.Note::words)
                .contains("upper bounds", "256", "128", "45,298,483,200", "258,376 years");
    }

    @Test
    void conditionsCountAndAreNamed() {
        var space = Space.of(
                Space.choice("optimizer", "adam", "sgd"),
                Space.choice("beta", 0.8, 0.85, 0.9, 0.95, 0.99).when("optimizer", "adam"));
        var spec = Show.size(space).spec();
        assertThat(spec.headings().claim()).startsWith("6 settings");
        var fixed = spec.back().get(0).marks();
        assertThat(fixed.stream().filter(Mark.Note.class::isInstance).map(mark -> ((Mark.Note) mark).words()))
                .contains("settings", "beta, if optimizer is adam");
    }

    @Test
    void ofManyFactorsTheFirstAreWritten() {
        var spec = SizeLens.of(SpaceCount.of(1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
        var words = spec.back().get(0).marks().stream()
                .filter(Mark.Note.class::isInstance)
                .map(mark -> ((Mark.Note) mark).words())
                .toList();
        assertThat(words).contains("parameter 9", "… and 4 more").doesNotContain("parameter 10");
        assertThat(marks(spec.frames().get(1), "table", Mark.Note.class))
                .extracting(Mark.Note::words)
                .contains("8,192", "…");
    }

    /** Two hundred layers of widths of their own are no reason to fail. */
    @Test
    void aSizePastAllDoublesIsDrawn() {
        var space =
                Space.of(Space.integer("layers", 1, 200)).repeat("layers", i -> Space.integer("units_l" + i, 1, 999));
        var spec = Show.size(space).spec();
        assertThat(spec.headings().claim()).contains("e59").contains(" settings");
        assertThat(spec.panel("ladder").y().high()).isEqualTo(2);
    }

    @Test
    void lockedItGivesNoNumberAway() {
        assertThat(SPEC.locked().data().rows()).isEmpty();
        assertThat(SPEC.locked().headings().claim()).isEqualTo("How many settings has this space?");
    }

    @Test
    void theWordsAreThese() throws IOException {
        assertThat(Goldens.words(SPEC)).isEqualTo(golden("size.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Show.size();
        assertThat(figure.html().length()).isLessThan(150_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(List.copyOf(figure.table().columnNames())).contains("rule", "factor", "count");
    }
}
