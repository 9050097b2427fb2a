package tunebook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.descent.schedule.Schedule;
import tunebook.descent.schedule.Schedules;
import tunebook.space.Space;
import tunebook.study.Direction;
import tunebook.tuning.Samplers;
import tunebook.tuning.Study;
import tunebook.view.lens.SliceLens;
import tunebook.view.lens.StudyTitle;
import tunebook.view.spec.Legend;

/** What can be said of the looks of all pictures without looking. */
class LookTest {
    private static final Study STUDY = StudyPicturesTest.study(Samplers.random());

    /** Warm-up as for the ResNet of 110 layers. */
    private static final Schedule LONG = Schedules.sequence(
            List.of(Schedules.constantWarmup(0.1, 0.1, 400), Schedules.multiStep(0.1, 0.1, 31_600, 47_600)), 400);

    private static final List<Figure> FIGURES = List.of(
            Show.race(Races.ravine()),
            Show.race(Races.five()),
            Show.race(Races.edge()),
            Show.race(Races.alone()),
            Show.race(Races.rosenbrock()),
            Show.race(Races.himmelblau()),
            Show.race(Races.beale()),
            Show.race(Races.saddle()),
            Show.batch(Races.batches()),
            Show.values(Races.fiveDimensions()),
            Show.anatomy(Races.ravine(), "adam", 3),
            Show.anatomy(Races.ravine(), "momentum", 4),
            Show.anatomy(Races.ravine(), "averaged", 3),
            Show.anatomy(Races.longNames(), "steepest", 3),
            Show.race(Races.ravine()).strip(6),
            Show.race(Races.longNames()).strip(12),
            Show.anatomy(Races.ravine(), "adam", 3).strip(4),
            Show.gridVsRandom(9),
            Show.gridVsRandom(49, 1, 90),
            Show.gridVsRandom(9).strip(4),
            Show.curse(),
            Show.curse().strip(4),
            Show.size(),
            Show.size(3, 256, 10, 64, 3, 4, 5, 4, 3, 3, 128),
            Show.size().strip(6),
            Show.history(STUDY),
            Show.history(STUDY).strip(6),
            Show.slice(STUDY),
            Show.slice(STUDY, "optimizer"),
            Figure.of(SliceLens.of(
                    Trials.values(3, 2.5, 2.8, 1e9, 2.2, 2.6, 1e12, 2.1, 1.9, 2.4, 2.27e26, 2),
                    Direction.MINIMIZE,
                    Space.of(Space.real("x", 0, 2)),
                    new StudyTitle("himmelblau", "Latin hypercube(60), seed 42"))),
            Show.why(STUDY, 0),
            Show.why(STUDY, 5),
            Show.why(STUDY, 19),
            Show.schedule(
                    100,
                    Schedules.step(0.3, 12, 0.5),
                    Schedules.exponential(0.3, 0.95),
                    Schedules.multiStep(0.3, 0.1, 30, 60),
                    Schedules.cosine(0.3, 100),
                    Schedules.oneCycle(0.3, 100)),
            Show.schedule(64_000, LONG, Schedules.cosine(0.3, 64_000)),
            Show.schedule(64_000, LONG),
            Show.schedules(Races.schedules()),
            Show.schedules(Races.schedules()).strip(4),
            Show.schedules(Races.oneCycle()));

    @Test
    void noPictureIsOver60Kilobytes() {
        for (Figure figure : FIGURES) {
            assertThat(figure.png().length).as(figure.spec().headings().claim()).isLessThanOrEqualTo(60_000);
        }
    }

    /** An ellipsis would mean that a title or a subtitle has been cut. */
    @Test
    void titlesAndSettingsFit() {
        for (Figure figure : FIGURES) {
            var svg = figure.svg();
            var headings = figure.spec().headings();
            assertThat(svg).contains(">" + escape(headings.claim()) + "</text>");
            assertThat(svg).contains(">" + escape(headings.settings()) + "</text>");
        }
    }

    /** A name may be too long, it stands in other places too; what stands behind it may not. */
    @Test
    void noCellBehindTheNameIsCut() {
        for (Figure figure : FIGURES) {
            var svg = figure.svg();
            var frames = figure.spec().frames();
            for (List<String> row : frames.get(frames.size() - 1).rows()) {
                assertThat(row.subList(1, row.size()))
                        .allSatisfy(cell -> assertThat(svg).contains(">" + escape(cell) + "</text>"));
            }
        }
    }

    /** Under a legend of two lines the second would stand in the header of the board. */
    @Test
    void legendsAboveABoardHaveOneLine() {
        var letters = new Font("DejaVu Sans", Font.PLAIN, 13);
        var exact = new FontRenderContext(null, true, true);
        for (Figure figure : FIGURES) {
            var spec = figure.spec();
            if (spec.board().isPresent() && spec.legend().isPresent()) {
                double right = spec.legend().get().x();
                for (var entry : spec.legend().get().entries()) {
                    double sample = entry instanceof Legend.Marker ? 16 : 30;
                    double words = letters.getStringBounds(entry.words(), exact).getWidth();
                    right += sample + words + 16;
                }
                assertThat(right - 16).as(spec.headings().claim()).isLessThanOrEqualTo(spec.width());
            }
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void everyFrameCanBeDrawn() {
        for (Figure figure : FIGURES.subList(2, 4)) {
            for (int k = 0; k < figure.frames(); k++) {
                assertThat(figure.frame(k).image().getWidth()).isEqualTo(720);
            }
        }
    }
}
