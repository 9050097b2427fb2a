package tunebook.view.live;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import tunebook.tuning.Race;
import tunebook.tuning.RaceProgress;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.FigureSpec;

/**
 * Runs a race and shows how far it is: nothing while it takes less than a second, then a bar with the time that is left
 * and the picture so far, in one place. At the end a line says how long it took; the figure of the whole race is the
 * caller's to show, and the same as of a race that nobody watched. After an interrupt the last picture stays.
 */
public final class LiveRace {
    private static final double PATIENCE = 1; // seconds before anything is shown
    private static final double REFRESH = 0.5; // seconds between two pictures, at least
    private static final double DRAWING = 5; // and so many times as long as a picture takes
    private static final double NANO = 1e-9;

    private final Stage stage;
    private final Lens lens;
    private final LongSupplier clock;
    private final long begun;
    private double next = PATIENCE;
    private Stage.Scene last;

    /** From a race so far to its picture. */
    public interface Lens {
        /** The picture, of which the last frame is shown. */
        FigureSpec picture(RaceResult soFar);
    }

    /**
     * A show.
     *
     * @param clock nanoseconds, as of {@code System::nanoTime}
     */
    LiveRace(Stage stage, Lens lens, LongSupplier clock) {
        this.stage = stage;
        this.lens = lens;
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    /** Runs the race, on a stage if there is one. */
    public static RaceResult run(Race plan, Lens lens) {
        var stage = Stage.open();
        return stage.isEmpty() ? plan.run() : new LiveRace(stage.get(), lens, System::nanoTime).run(plan);
    }

    /** Runs the race and shows it. */
    RaceResult run(Race plan) {
        try {
            var result = plan.run(this::watch);
            if (last != null) {
                stage.show(Scenes.line("The race took " + Scenes.time(elapsed()) + "."));
            }
            return result;
        } catch (CancellationException interrupted) {
            if (last != null) {
                stage.show(Scenes.underLine("Interrupted after " + Scenes.time(elapsed()) + ".", last));
            }
            throw interrupted;
        }
    }

    private void watch(RaceProgress progress) {
        double now = elapsed();
        if (now < next || progress.share() >= 1) {
            return;
        }
        last = Scenes.picture(lens.picture(progress.soFar().get()));
        double left = now * (1 - progress.share()) / progress.share();
        var words = Math.round(100 * progress.share()) + " %, about " + Scenes.time(left) + " left";
        stage.show(Scenes.underBar(progress.share(), words, last));
        double drawn = elapsed();
        next = drawn + Math.max(REFRESH, DRAWING * (drawn - now));
    }

    private double elapsed() {
        return (clock.getAsLong() - begun) * NANO;
    }
}
