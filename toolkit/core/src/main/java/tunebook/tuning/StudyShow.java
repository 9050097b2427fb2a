package tunebook.tuning;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Shows a study while it works. A port: core knows no screen. Whoever has one brings a {@link Source}; without one, as in a
 * plain program, nothing is shown.
 */
public interface StudyShow extends AutoCloseable {
    /** A trial has ended. */
    void show(StudyProgress progress);

    /** The call to optimize has ended, in whichever way. */
    @Override
    void close();

    /** Where shows come from; found by {@link ServiceLoader}. */
    interface Source {
        /** A show for the thread that asks, if it has a place to show anything. */
        Optional<StudyShow> show(Study study);
    }

    /** A show for this thread, or one without spectators. */
    static StudyShow open(Study study) {
        return ServiceLoader.load(Source.class, StudyShow.class.getClassLoader()).stream()
                .flatMap(source -> source.get().show(study).stream())
                .findFirst()
                .orElse(NoShow.INSTANCE);
    }

    /** Nobody looks. */
    enum NoShow implements StudyShow {
        INSTANCE;

        @Override
        public void show(StudyProgress progress) {}

        @Override
        public void close() {}
    }
}
