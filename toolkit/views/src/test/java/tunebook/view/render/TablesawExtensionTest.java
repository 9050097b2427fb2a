package tunebook.view.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tunebook.display.MimeBundle;

/** Tables of the learners. */
class TablesawExtensionTest {
    private static final Table PEOPLE = Table.create(
            "people",
            StringColumn.create("name", "Ada <b>", null, "Alan"),
            DoubleColumn.create("height", 1.65, Double.NaN, 1.8),
            IntColumn.create(
                    "age", new int[] {36, IntColumn.create("x").appendMissing().getInt(0), 41}),
            DateColumn.create("born", LocalDate.of(1815, 12, 10), null, LocalDate.of(1912, 6, 23)),
            BooleanColumn.create("known", true, false, true));

    private static MimeBundle shown(Object value) {
        return Shown.by(new TablesawExtension(), value);
    }

    private static String html(Object value) {
        return (String) shown(value).data().get(MimeBundle.HTML);
    }

    @Test
    void aTableHasTypesAndSize() {
        assertThat(html(PEOPLE))
                .contains("<b>people</b>, 3 rows, 5 columns", ">Ada &lt;b&gt;<", ">1.65<", ">1912-06-23<", ">true<")
                .contains(">string<", ">double<", ">integer<", ">local date<", ">boolean<")
                .contains("<th align=\"right\">height", "<td align=\"right\">1.65")
                .contains("<td style=\"text-align:left\">Alan");
        assertThat(shown(PEOPLE).plainText()).hasValue("""
                people: 3 rows, 5 columns
                   name      height      age  born        known
                   string    double  integer  local date  boolean
                0  Ada <b>     1.65       36  1815-12-10  true
                1  missing  missing  missing  missing     false
                2  Alan         1.8       41  1912-06-23  true""");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(html(PEOPLE).split(">missing<", -1)).hasSize(5);
    }

    @Test
    void aLongTableShowsItsEndsAndSaysHowLongItIs() {
        var long50 = Table.create(
                "many",
                IntColumn.create("i", IntStream.range(0, 50)),
                StringColumn.create("word", IntStream.range(0, 50).mapToObj(i -> "w" + i)));
        assertThat(html(long50))
                .contains("50 rows, 2 columns", "w9<", "… 30 more rows …", "w40<")
                .doesNotContain("w10<");
        assertThat(html(long50.where(long50.intColumn("i").isLessThan(5)))).contains("5 rows");
    }

    @Test
    void columnsAndRowsAreTablesToo() {
        assertThat(html(PEOPLE.column("height"))).contains("3 rows, 1 column<", ">height<", ">1.8<");
        assertThat(html(PEOPLE.row(2))).contains("<b>row 2</b>, 1 row, 5 columns", ">Alan<");
        assertThat(html(PEOPLE.row(1))).contains(">missing<");
        var before = new Row(PEOPLE);
        assertThatThrownBy(() -> shown(before)).hasMessageContaining("call next() first");
    }

    @Test
    void anEmptyTableIsShown() {
        assertThat(html(Table.create("nothing"))).contains("<b>nothing</b>, 0 rows, 0 columns");
        assertThat(html(PEOPLE.emptyCopy())).contains("0 rows, 5 columns");
    }
}
