package tunebook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.QuickChart;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tunebook.view.render.ChartPicture;
import tunebook.view.render.TablePicture;

class RenderTest {
    @Test
    void aChartOfTheLearnersIsAPictureOfItsSize() throws IOException {
        var chart =
                QuickChart.getChart("loss <b>", "step", "loss", "a", new double[] {0, 1, 2}, new double[] {3, 2, 1});
        var image = ImageIO.read(new ByteArrayInputStream(ChartPicture.png(chart)));
        assertThat(image.getWidth()).isEqualTo(chart.getWidth());
        assertThat(ChartPicture.words(chart)).isEqualTo("XYChart \"loss <b>\", 600 x 400");
    }

    @Test
    void aTableShowsItsEndsAndSaysHowLongItIs() {
        var long50 = Table.create(
                "many",
                IntColumn.create("i", IntStream.range(0, 50)),
                StringColumn.create("word", IntStream.range(0, 50).mapToObj(i -> "<" + i + ">")));
        var html = TablePicture.html(long50);
        assertThat(html)
                .contains("<caption>many (50 rows, 2 columns)</caption>")
                .contains(">0</td>", "&lt;0&gt;", "…", ">49</td>")
                .doesNotContain(">25</td>")
                .doesNotContain("<0>");
        assertThat(TablePicture.text(long50)).contains("word").contains("49");
        assertThat(TablePicture.html(Table.create("one", IntColumn.create("i", new int[] {7}))))
                .contains("(1 row, 1 column)");
    }
}
