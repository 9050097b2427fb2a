package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tunebook.descent.Status;
import tunebook.tuning.Lane;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Board;
import tunebook.view.spec.DataTable;

/** A race in numbers: the board under the picture, and the table of all steps behind it. */
record RaceTable(List<Runner> runners, Ground ground, Goal goal) {
    static final List<Board.Column> COLUMNS = List.of(
            new Board.Column("optimizer", 210, false),
            new Board.Column("η", 52, true),
            new Board.Column("step", 46, true),
            new Board.Column("f", 80, true),
            new Board.Column("‖gradient‖", 92, true),
            new Board.Column("distance", 80, true),
            new Board.Column("state", 106, false));

    /** The cells after t updates. */
    List<List<String>> rows(int t) {
        return runners.stream().map(runner -> row(runner, t)).toList();
    }

    private List<String> row(Runner runner, int t) {
        var mark = runner.lane().at(t);
        return List.of(
                runner.label(),
                Words.number(mark.rate()),
                Integer.toString(mark.t()),
                Words.number(mark.value()),
                Words.number(mark.gradientNorm()),
                Double.isNaN(mark.distance()) || !goal.known() ? "–" : Words.number(mark.distance()),
                state(runner, t));
    }

    /** Moving, arrived, diverged, failed; or off the map, or there since a step. */
    String state(Runner runner, int t) {
        var status = runner.lane().status(t);
        if (status != Status.MOVING) {
            return status.name().toLowerCase(Locale.ROOT);
        }
        if (!ground.shows(runner.lane().at(t).point())) {
            return "off map";
        }
        return goal.holds(runner.lane().at(t)) ? goal.words() : "moving";
    }

    /** Every step of every runner; of a point of the plane its coordinates too. */
    static DataTable data(RaceResult race) {
        boolean plane = race.objective().dimension() == 2;
        var rows = new ArrayList<List<Object>>();
        for (int t = 0; t <= race.steps(); t++) {
            for (Lane lane : race.lanes()) {
                if (t <= lane.steps()) {
                    rows.add(row(lane, t, plane));
                }
            }
        }
        var columns = new ArrayList<>(List.of("step", "optimizer"));
        columns.addAll(plane ? List.of("x", "y") : List.of());
        columns.addAll(List.of("learning rate", "f", "gradient norm", "distance"));
        return new DataTable(columns, rows);
    }

    private static List<Object> row(Lane lane, int t, boolean plane) {
        var mark = lane.at(t);
        var row = new ArrayList<Object>(List.of(t, lane.label()));
        if (plane) {
            row.add(mark.point().get(0));
            row.add(mark.point().get(1));
        }
        row.addAll(List.of(mark.rate(), mark.value(), mark.gradientNorm(), mark.distance()));
        return row;
    }
}
