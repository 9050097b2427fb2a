package tunebook.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables as HTML and as text. */
class SheetTest {
    private static final List<Sheet.Column> COLUMNS =
            List.of(new Sheet.Column("n", "int", true), new Sheet.Column("<word>", "", false));

    private static Sheet sheet(int rows) {
        return new Sheet(
                "many", COLUMNS, rows, (row, column) -> column == 0 ? "" + row : row == 1 ? null : "<b>$x$</b>");
    }

    private static Sheet wide(int columns) {
        var heads = IntStream.range(0, columns)
                .mapToObj(i -> new Sheet.Column("column" + i, "double", true))
                .toList();
        return new Sheet("", heads, 2, (row, column) -> row + "." + column);
    }

    @Test
    void aSizeBelowZeroIsRefused() {
        assertThatThrownBy(() -> sheet(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows >= 0 must hold for 'many', but got -1");
    }

    @Test
    void textStandsInColumns() {
        assertThat(sheet(3).text()).isEqualTo("""
                many: 3 rows, 2 columns
                     n  <word>
                   int
                0    0  <b>$x$</b>
                1    1  missing
                2    2  <b>$x$</b>""");
        assertThat(sheet(0).text()).startsWith("many: 0 rows, 2 columns\n");
    }

    @Test
    void htmlIsEscapedAndSaysTypesSizeAndWhatIsMissing() {
        assertThat(sheet(2).html())
                .isEqualTo("<div style=\"overflow-x:auto\"><div><b>many</b>, 2 rows, 2 columns</div><table>"
                        + "<thead><tr><th></th>"
                        + "<th align=\"right\">n<br><small style=\"font-weight:normal;opacity:.75\">int</small></th>"
                        + "<th style=\"text-align:left\">&lt;word&gt;</th></tr></thead><tbody>"
                        + "<tr><th>0</th><td align=\"right\">0</td>"
                        + "<td style=\"text-align:left\">&lt;b&gt;&#36;x&#36;&lt;/b&gt;</td></tr>"
                        + "<tr><th>1</th><td align=\"right\">1</td>"
                        + "<td style=\"text-align:left\"><i style=\"opacity:.6\">missing</i></td></tr>"
                        + "</tbody></table></div>");
    }

    @Test
    void longSheetsShowBothEnds() {
        assertThat(sheet(20).html()).doesNotContain("…");
        assertThat(sheet(21).html()).contains("… 1 more rows …").doesNotContain("<th>10</th>");
        var html = sheet(1_000_000).html();
        assertThat(html)
                .contains("1,000,000 rows", "<th>9</th>", "… 999,980 more rows …", "<th>999990</th>", "<th>999999</th>")
                .doesNotContain("<th>10</th>", "<th>999989</th>");
        assertThat(sheet(1_000_000).text().lines().toList())
                .hasSize(24)
                .element(13)
                .isEqualTo("… 999,980 more rows …");
    }

    @Test
    void wideSheetsShowBothEnds() {
        assertThat(wide(50).html())
                .contains("2 rows, 50 columns", "column9<", "… 30 more …", "column40<")
                .doesNotContain("column10<", "column39<")
                .hasSizeLessThan(4_000);
        assertThat(wide(50).text().lines()).allMatch(line -> line.length() <= 100);
        assertThat(wide(50).text().lines().toList().get(3))
                .startsWith("0      0.0")
                .endsWith("0.49")
                .contains("…");
    }

    @Test
    void longCellsAreCut() {
        var sheet = new Sheet("", COLUMNS, 1, (row, column) -> "x".repeat(199) + "🙂".repeat(500));
        assertThat(sheet.html()).contains("x".repeat(199) + "…<").doesNotContain("🙂");
        assertThat(sheet.text()).contains("x".repeat(23) + "…");
    }
}
