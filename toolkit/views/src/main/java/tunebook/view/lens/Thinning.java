package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;

/** Which trials of a long study are drawn: all that became the best, and of the others as many as a picture can hold. */
final class Thinning {
    private static final int MOST = 2_000;

    private Thinning() {}

    /**
     * The places of the trials that are drawn, in order.
     *
     * @param panels how often each is drawn
     */
    static List<Integer> shown(TrialCourse course, Clock clock, int panels) {
        int stride = stride(course, panels);
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < course.size(); i++) {
            if (i % stride == 0 || course.improves(i) || i == clock.last()) {
                shown.add(i);
            }
        }
        return shown;
    }

    /** {@code ", every 3rd drawn"}, or nothing. */
    static String words(TrialCourse course, int panels) {
        int stride = stride(course, panels);
        return stride == 1 ? "" : ", every " + WhyWords.ordinal(stride) + " drawn";
    }

    /** Every so many is drawn. */
    static int stride(TrialCourse course, int panels) {
        int most = MOST / panels;
        return (course.size() + most - 1) / most;
    }
}
