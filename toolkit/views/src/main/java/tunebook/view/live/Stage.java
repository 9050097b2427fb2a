package tunebook.view.live;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A place under a running cell on which one picture stands and is replaced by the next.
 *
 * <p>A port: views know no kernel. Whoever can show something brings a {@link Source}; without one, as in a plain program,
 * there is no stage, and a run is shown when it has ended.
 */
public interface Stage {
    /** Shows this, in the place of what was shown before. */
    void show(Scene scene);

    /**
     * What stands on the stage.
     *
     * @param html a piece of HTML
     * @param words the same in words
     */
    record Scene(String html, String words) {}

    /** Where stages come from; found by {@link ServiceLoader}. */
    interface Source {
        /** A new stage for the thread that asks, if it has a place to show anything. */
        Optional<Stage> stage();
    }

    /** A new stage for this thread, if it has a place to show anything. */
    static Optional<Stage> open() {
        return ServiceLoader.load(Source.class, Stage.class.getClassLoader()).stream()
                .flatMap(source -> source.get().stage().stream())
                .findFirst();
    }
}
