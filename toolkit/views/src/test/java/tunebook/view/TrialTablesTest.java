package tunebook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Explanation;
import tunebook.study.Trial;
import tunebook.study.TrialState;

class TrialTablesTest {
    private static final List<Trial> SIXTY = Trials.many(60);
    private static final TrialColumns COLUMNS = TrialColumns.of(SIXTY, Trials.SPACE);
    private static final Table TABLE = Tables.of("mlp", COLUMNS);

    private static Trial noted(Map<String, String> attributes, Params params) {
        return new Trial(
                0,
                params,
                Set.of(),
                TrialState.Complete.of(0.1 + 0.2),
                List.of(),
                attributes,
                Instant.EPOCH,
                Instant.EPOCH.plusMillis(1500),
                new Explanation("because", Map.of(), 0));
    }

    @Test
    void aRowForEachTrialAndAColumnForAllThatTheyHave() {
        assertThat(TABLE.rowCount()).isEqualTo(60);
        assertThat(TABLE.columnNames())
                .containsExactly(
                        "trial",
                        "state",
                        "value",
                        "last report",
                        "lr",
                        "layers",
                        "units",
                        "optimizer",
                        "beta1",
                        "batch norm",
                        "seconds");
        assertThat(TABLE.types())
                .containsExactly(
                        ColumnType.LONG,
                        ColumnType.STRING,
                        ColumnType.DOUBLE,
                        ColumnType.DOUBLE,
                        ColumnType.DOUBLE,
                        ColumnType.LONG,
                        ColumnType.LONG,
                        ColumnType.STRING,
                        ColumnType.DOUBLE,
                        ColumnType.BOOLEAN,
                        ColumnType.DOUBLE);
    }

    @Test
    void whatATrialDoesNotHaveIsMissing() {
        for (int i = 0; i < 60; i++) {
            var trial = SIXTY.get(i);
            assertThat(TABLE.column("value").isMissing(i)).isEqualTo(!trial.isComplete());
            assertThat(TABLE.column("beta1").isMissing(i))
                    .isEqualTo(!trial.params().has("beta1"));
            assertThat(TABLE.doubleColumn("lr").get(i)).isEqualTo(trial.params().number("lr"));
        }
        assertThat(TABLE.stringColumn("state").get(12)).isEqualTo("failed");
        assertThat(TABLE.doubleColumn("seconds").get(7)).isEqualTo(7.25);
    }

    @Test
    void noTrialsIsAnEmptyTable() {
        var table = Tables.of("mlp", TrialColumns.of(List.of(), SearchSpace.open()));
        assertThat(table.rowCount()).isZero();
        assertThat(table.columnNames()).containsExactly("trial", "state", "value", "seconds");
        assertThat(Csv.of(TrialColumns.of(List.of(), SearchSpace.open()))).isEqualTo("trial,state,value,seconds\n");
    }

    @Test
    void severalValuesAreSeveralColumns() {
        var columns = TrialColumns.of(List.of(Trials.pair(0, 0.5, 12)), SearchSpace.open());
        assertThat(Csv.of(columns)).isEqualTo("trial,state,value,value 2,x,seconds\n0,complete,0.5,12.0,0.5,0.25\n");
    }

    /** A parameter may be called as it likes, also like a column of ours. */
    @Test
    void noNameStandsTwice() {
        var trial = noted(Map.of("VALUE", "a", "note", "b"), Params.of("value", 1.0, "State", "on", "note", 3));
        var names = Tables.of("x", TrialColumns.of(List.of(trial), SearchSpace.open()))
                .columnNames();
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "trial",
                        "state",
                        "value",
                        "param value",
                        "param State",
                        "note",
                        "seconds",
                        "attribute VALUE",
                        "attribute note");
    }

    @Test
    void csvCellsAreQuotedWhereTheyMust() {
        var trial = noted(
                Map.of("note", "a \"b\", c\nd"),
                Params.of("plain", "adam", "comma", "a,b", "space", " x", "empty", ""));
        assertThat(Csv.of(TrialColumns.of(List.of(trial), SearchSpace.open()))).isEqualTo("""
                        trial,state,value,plain,comma,space,empty,seconds,note
                        0,complete,0.30000000000000004,adam,"a,b"," x","",1.5,"a ""b"", c
                        d"
                        """);
    }

    /** Another reader gets the same numbers, to the last digit. */
    @Test
    void csvReadByTablesawIsTheSameTable() {
        var read = Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(Csv.of(COLUMNS)))
                        .header(true)
                        .columnTypes(TABLE.types().toArray(new ColumnType[0])));
        assertThat(read.columnNames()).isEqualTo(TABLE.columnNames());
        for (int column = 0; column < TABLE.columnCount(); column++) {
            assertThat(read.column(column).asList())
                    .as(TABLE.columnNames().get(column))
                    .isEqualTo(TABLE.column(column).asList());
        }
    }
}
