package tunebook.view.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.view.Races;
import tunebook.view.Show;

class StripTest {
    private static long arrows(FigureSpec spec, String panel) {
        return spec.frames().get(0).layers().stream()
                .filter(layer -> layer.panel().equals(panel))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Arrow.class::isInstance)
                .count();
    }

    private static List<String> words(FigureSpec spec, String panel) {
        return spec.back().stream()
                .filter(layer -> layer.panel().equals(panel))
                .flatMap(layer -> layer.marks().stream())
                .map(mark -> ((Mark.Note) mark).words())
                .toList();
    }

    @Test
    void anAnatomyShowsItsFourStagesWithArrowsAndFormula() {
        var strip = Show.anatomy(Races.ravine(), "adam", 3).strip(4).spec();
        assertThat(strip.panels()).hasSize(8);
        assertThat(strip.panels().stream().map(Panel::title).filter(title -> !title.isEmpty()))
                .containsExactly("1 gradient", "2 memory", "3 scale", "4 move");
        for (int stage = 0; stage < 3; stage++) {
            assertThat(arrows(strip, "frame " + stage)).isEqualTo(stage + 1);
        }
        assertThat(words(strip, "words 0")).contains("g ← ∇f(w)", "    = (−0.88, −5.61)");
        assertThat(words(strip, "words 1")).contains("m ← β₁·m + (1 − β₁)·g");
        assertThat(words(strip, "words 3")).contains("f from 5.87 to 4.14");
        assertThat(strip.legend().orElseThrow().entries())
                .extracting(Legend.Entry::words)
                .containsExactly("−gradient", "−memory", "step Δ");
    }

    private static List<String> signs(FigureSpec spec) {
        return spec.legend().orElseThrow().entries().stream()
                .map(Legend.Entry::words)
                .toList();
    }

    @Test
    void aRaceShowsItsMapsWithoutArrowsAndSaysWhatTheySpan() {
        var strip = Show.race(Races.ravine()).strip(6).spec();
        assertThat(strip.panels()).hasSize(6);
        assertThat(arrows(strip, "frame 1")).isZero();
        assertThat(strip.headings().settings()).endsWith("; x −6…2, y −3…3");
        assertThat(strip.frames().get(0).alt()).contains("x −6…2, y −3…3");
        assertThat(signs(strip)).endsWith("adam(0.3)", "start", "minimum").hasSize(6);
        assertThat(signs(Show.values(Races.ravine()).strip(4).spec())).endsWith("goal: below 0.01", "off scale");
    }

    @Test
    void picturesKeepTheProportionsOfTheirPanelAndStayOnTheCanvas() {
        for (boolean words : new boolean[] {false, true}) {
            for (int count = 1; count <= 12; count++) {
                var main = new Place(60, 64, 250, 320);
                var layout = new StripLayout(720, 480, main, count, words && count <= 4);
                for (int i = 0; i < count; i++) {
                    var place = layout.picture(i);
                    assertThat(place.height() / place.width()).isBetween(1.25, 1.31);
                    assertThat(place.right()).isLessThanOrEqualTo(708);
                    assertThat(place.bottom()).isLessThanOrEqualTo(440);
                }
            }
        }
    }
}
