package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.view.spec.DataTable;

/** The numbers behind the pictures of a study. */
final class TrialTable {
    private TrialTable() {}

    /** A row for each trial that has ended. */
    static DataTable of(TrialCourse course, StudyTitle title) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < course.size(); i++) {
            int best = course.bests().get(i);
            rows.add(List.of(
                    Math.toIntExact(course.number(i)),
                    course.trial(i).state().word(),
                    course.height(i),
                    best < 0 ? Double.NaN : course.height(best),
                    course.trial(i).params().toString()));
        }
        return new DataTable(List.of("trial", "state", title.value(), "best so far", "params"), rows);
    }
}
