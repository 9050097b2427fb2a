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
        int values = course.values();
        for (int i = 0; i < course.size(); i++) {
            int best = course.bests().get(i);
            var row = new ArrayList<Object>(List.of(
                    Math.toIntExact(course.number(i)),
                    course.trial(i).state().word(),
                    course.height(i),
                    best < 0 ? Double.NaN : course.height(best)));
            for (int v = 1; v < values; v++) {
                row.add(course.value(i, v));
            }
            row.add(course.trial(i).params().toString());
            rows.add(row);
        }
        return new DataTable(columns(course, title), rows);
    }

    private static List<String> columns(TrialCourse course, StudyTitle title) {
        var columns = new ArrayList<>(List.of("trial", "state", title.value(course), "best so far"));
        for (int v = 1; v < course.values(); v++) {
            columns.add("value " + (v + 1));
        }
        columns.add("params");
        return columns;
    }
}
