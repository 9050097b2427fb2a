package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.space.Parameter;
import tunebook.view.spec.DataTable;

/** The numbers behind a slice. */
final class SliceTable {
    private SliceTable() {}

    /** A row for each trial that has ended; a cell is empty where the trial had no such parameter. */
    static DataTable of(TrialCourse course, List<Parameter> parameters) {
        var columns = new ArrayList<>(List.of("trial", "state", "value"));
        parameters.forEach(parameter -> columns.add(parameter.name()));
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < course.size(); i++) {
            var trial = course.trial(i);
            var row = new ArrayList<Object>(
                    List.of(Math.toIntExact(trial.number()), trial.state().word(), TrialCourse.height(trial)));
            for (Parameter parameter : parameters) {
                var name = parameter.name();
                row.add(
                        trial.params().has(name)
                                ? ParameterAxis.words(trial.params().get(name))
                                : "");
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }
}
