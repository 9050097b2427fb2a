package tunebook.view.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import tunebook.tuning.Study;
import tunebook.tuning.StudyProgress;
import tunebook.tuning.StudyShow;
import tunebook.view.lens.HistoryLens;
import tunebook.view.lens.StudyTitle;
import tunebook.view.spec.Numerals;

/**
 * Shows a study while it works: nothing in the first second, then a bar with the best so far and the time that is left, and
 * the history so far, in one place. At the end a line says how long it took; if it ended early, the picture stays.
 */
public final class LiveStudy implements StudyShow {
    private static final double PATIENCE = 1; // seconds before anything is shown
    private static final double REFRESH = 0.5; // seconds between two bars, at least
    private static final double DRAWING = 5; // times as long as a picture takes, before the next picture
    private static final double NANO = 1e-9;

    private final Stage stage;
    private final Study study;
    private final LongSupplier clock;
    private double next = PATIENCE;
    private double nextPicture;
    private StudyProgress progress;
    private Stage.Scene last;

    /**
     * A show.
     *
     * @param clock nanoseconds, as of {@code System::nanoTime}: how long a picture takes
     */
    LiveStudy(Stage stage, Study study, LongSupplier clock) {
        this.stage = stage;
        this.study = study;
        this.clock = clock;
    }

    /** Brings the show to studies, wherever there is a stage. */
    public static final class Source implements StudyShow.Source {
        @Override
        public Optional<StudyShow> show(Study study) {
            return Stage.open().map(stage -> new LiveStudy(stage, study, System::nanoTime));
        }
    }

    @Override
    public void show(StudyProgress told) {
        progress = told;
        double now = seconds(told.elapsed());
        if (now < next || told.finished() == told.planned()) {
            return;
        }
        double drawing = now < nextPicture ? 0 : draw(now);
        stage.show(Scenes.underBar(told.share(), words(told), last));
        next = now + drawing + REFRESH;
    }

    /** Makes a new picture, and returns how long it took. */
    private double draw(double now) {
        long begun = clock.getAsLong();
        last = picture();
        double drawing = (clock.getAsLong() - begun) * NANO;
        nextPicture = now + (1 + DRAWING) * drawing;
        return drawing;
    }

    /** A machine without fonts can draw nothing; that is no reason to end a study. */
    private Stage.Scene picture() {
        try {
            var title = new StudyTitle(study.name(), study.samplerName() + ", seed " + study.seed());
            return Scenes.picture(HistoryLens.of(study.trials(), study.direction(), title));
        } catch (IllegalStateException cannotDraw) {
            return Scenes.line(cannotDraw.getMessage());
        }
    }

    private static String words(StudyProgress now) {
        return now.finished() + " of " + now.planned() + " trials, " + best(now) + ", about "
                + Scenes.time(seconds(now.left())) + " left";
    }

    private static String best(StudyProgress now) {
        return now.best()
                .map(trial -> "best " + Numerals.brief(trial.value()) + " at trial " + trial.number())
                .orElse("none complete yet");
    }

    @Override
    public void close() {
        if (last == null) {
            return;
        }
        var took = Scenes.time(seconds(progress.elapsed()));
        stage.show(
                progress.finished() == progress.planned()
                        ? Scenes.line(progress.planned() + " trials took " + took + "; " + best(progress) + ".")
                        : Scenes.underLine(
                                "Ended after " + progress.finished() + " of " + progress.planned() + " trials, " + took
                                        + ".",
                                last));
    }

    private static double seconds(Duration time) {
        return time.toNanos() * NANO;
    }
}
