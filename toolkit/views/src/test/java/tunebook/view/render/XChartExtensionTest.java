package tunebook.view.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.BubbleChartBuilder;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.DialChartBuilder;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.OHLCChartBuilder;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.QuickChart;
import org.knowm.xchart.RadarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import tunebook.display.MimeBundle;

/** Charts of the learners. */
class XChartExtensionTest {
    private static final double[] XS = {1, 2, 3};
    private static final double[] YS = {3, 1, 2};

    private static MimeBundle shown(Object chart) {
        return Shown.by(new XChartExtension(), chart);
    }

    /** One of every kind, with data. */
    static Stream<Chart<?, ?>> charts() {
        var xy = new XYChartBuilder().build();
        xy.addSeries("a", XS, YS);
        var category = new CategoryChartBuilder().build();
        category.addSeries("a", XS, YS);
        var pie = new PieChartBuilder().build();
        pie.addSeries("a", 1);
        pie.addSeries("b", 2);
        var bubble = new BubbleChartBuilder().build();
        bubble.addSeries("a", XS, YS, new double[] {10, 20, 30});
        var heat = new HeatMapChartBuilder().build();
        heat.addSeries("a", new int[] {1, 2}, new int[] {1, 2}, new int[][] {{1, 2}, {3, 4}});
        var ohlc = new OHLCChartBuilder().build();
        ohlc.addSeries("a", XS, XS, new double[] {4, 5, 6}, new double[] {0, 1, 1}, new double[] {2, 2, 3});
        var box = new BoxChartBuilder().build();
        box.addSeries("a", new double[] {1, 2, 3, 9});
        var radar = new RadarChartBuilder().build();
        radar.setRadiiLabels(new String[] {"x", "y", "z"});
        radar.addSeries("a", new double[] {0.1, 0.5, 1});
        var dial = new DialChartBuilder().build();
        dial.addSeries("a", 0.5, "half");
        return Stream.of(xy, category, pie, bubble, heat, ohlc, box, radar, dial);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyKindIsAPictureOfItsSize(Chart<?, ?> chart) throws IOException {
        var bundle = shown(chart);
        var png = Base64.getDecoder().decode((String) bundle.data().get(MimeBundle.PNG));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(chart.getWidth(), chart.getHeight());
        assertThat(bundle.plainText().orElseThrow())
                .startsWith(chart.getClass().getSimpleName() + ", " + chart.getWidth() + " x ")
                .contains("series: a");
    }

    @Test
    void aChartOfAnotherLoaderIsAPictureToo() throws Exception {
        var jar = XYChart.class.getProtectionDomain().getCodeSource().getLocation();
        try (var loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            var other = loader.loadClass(XYChart.class.getName());
            var chart = other.getConstructor(int.class, int.class).newInstance(300, 200);
            assertThat(chart).isNotInstanceOf(XYChart.class);
            other.getMethod("setTitle", String.class).invoke(chart, "old");
            assertThat(shown(chart).data()).containsEntry(MimeBundle.TEXT, "XYChart \"old\", 300 x 200");
            assertThat((String) shown(chart).data().get(MimeBundle.PNG)).startsWith("iVBOR");
        }
    }

    @Test
    void whatPaintingThrowsIsThrown() {
        var broken = new XYChart(300, 200) {
            @Override
            public void paint(Graphics2D g, int width, int height) {
                throw new IllegalStateException("no ink");
            }
        };
        assertThatThrownBy(() -> ChartPicture.of(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no ink");
    }

    @Test
    void itsWordsNameKindTitleSizeAndSeries() {
        var chart = QuickChart.getChart("loss <b>", "step", "loss", "a", XS, YS);
        assertThat(shown(chart).plainText()).hasValue("XYChart \"loss <b>\", 600 x 400, series: a");
        assertThat(shown(chart).metadata())
                .containsEntry(MimeBundle.PNG, Map.of("alt", "XYChart \"loss <b>\", 600 x 400, series: a"));
        var extended = new XYChart(300, 200) {};
        assertThat(ChartPicture.of(extended).words()).isEqualTo("XYChart, 300 x 200");
    }
}
