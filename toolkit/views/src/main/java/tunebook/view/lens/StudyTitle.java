package tunebook.view.lens;

import java.util.Objects;

/**
 * What a picture says of a study besides its trials.
 *
 * @param name its name
 * @param settings how it was run: {@code "random search, seed 42"}
 */
public record StudyTitle(String name, String settings) {
    public StudyTitle {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
    }

    /** What the values of this course are called on an axis. */
    String value(TrialCourse course) {
        return (course.hasSeveralValues() ? course.whichValue() : "value") + " of " + Sheet.fitted(name, 200);
    }

    /** The course, which has a trial that has ended. */
    TrialCourse required(TrialCourse course, String picture) {
        if (course.trials().isEmpty()) {
            throw new IllegalArgumentException(picture + " needs a trial that has ended, but the study '" + name
                    + "' has none yet. Run some first: study.optimize(20, trial -> ...)");
        }
        return course;
    }
}
