package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tunebook.view.Races;
import tunebook.view.Samples;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;

/** Names beside markers, over all frames of real figures. */
class LabelsTest {
    private static final List<FigureSpec> SPECS = List.of(
            Samples.spirals(5, 30),
            Show.race(Races.five()).spec(),
            Show.race(Races.longNames()).spec(),
            Show.race(Races.edge()).spec(),
            Show.race(Races.saddle()).spec(),
            Show.race(Races.himmelblau()).spec(),
            Show.batch(Races.batches()).spec());

    private static List<Map<Labels.Owner, Label>> labels(FigureSpec spec) {
        var contours = new HashMap<String, ContourLabels>();
        for (Panel panel : spec.panels()) {
            contours.put(panel.name(), new ContourLabels(spec, new Window(panel)));
        }
        return Labels.of(spec, contours);
    }

    @Test
    void namesAtLineEndsNeverOverlapAndStayOnTheCanvas() {
        for (FigureSpec spec : SPECS) {
            for (var frame : labels(spec)) {
                var boxes = new HashMap<String, List<Label>>();
                frame.forEach((owner, label) -> {
                    if (owner.mark() instanceof Mark.Spot spot && spot.side() == Mark.Side.RIGHT) {
                        boxes.computeIfAbsent(owner.panel(), panel -> new ArrayList<>())
                                .add(label);
                    }
                });
                boxes.values().forEach(LabelsTest::assertApart);
                frame.values().forEach(label -> {
                    assertThat(label.box().getMinX()).isNotNegative();
                    assertThat(label.box().getMaxX()).isLessThanOrEqualTo(spec.width());
                });
            }
        }
    }

    @Test
    void noNameOfUsualLengthIsCut() {
        for (FigureSpec spec : List.of(
                Show.race(Races.ravine()).spec(),
                Show.race(Races.longNames()).spec(),
                Show.values(Races.longNames()).spec())) {
            for (var frame : labels(spec)) {
                frame.forEach((owner, label) -> {
                    if (owner.mark() instanceof Mark.Spot spot) {
                        assertThat(label.words()).isEqualTo(spot.label());
                        assertThat(label.box().getMaxX()).isLessThanOrEqualTo(spec.width());
                    }
                });
            }
        }
    }

    private static void assertApart(List<Label> labels) {
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                var both = labels.get(i).box().createIntersection(labels.get(j).box());
                assertThat(both.getHeight())
                        .as(labels.get(i).words() + " over " + labels.get(j).words())
                        .isLessThan(0.001);
            }
        }
    }

    @Test
    void namesOnTheMapSeldomTouch() {
        for (FigureSpec spec : SPECS) {
            for (var frame : labels(spec)) {
                var onMap = frame.entrySet().stream()
                        .filter(entry -> entry.getKey().panel().equals("map"))
                        .map(Map.Entry::getValue)
                        .toList();
                long touching = onMap.stream()
                        .filter(label -> onMap.stream()
                                .anyMatch(other ->
                                        !other.equals(label) && other.box().intersects(label.box())))
                        .count();
                assertThat(touching).isZero();
            }
        }
    }

    @Test
    void aNameKeepsItsSideWhileItCan() {
        int moved = 0;
        Label before = null;
        for (var frame : labels(SPECS.get(0))) {
            var label = frame.entrySet().stream()
                    .filter(entry -> entry.getKey().panel().equals("map")
                            && entry.getValue().words().equals("lane 2"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            if (before != null && side(before) != side(label)) {
                moved++;
            }
            before = label;
        }
        assertThat(moved).isLessThan(12);
    }

    private static boolean side(Label label) {
        return label.box().getCenterX() > label.anchor().getX();
    }
}
