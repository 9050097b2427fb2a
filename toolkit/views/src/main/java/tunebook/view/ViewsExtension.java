package tunebook.view;

import java.util.List;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.spi.Extension;
import tunebook.view.render.ChartPicture;
import tunebook.view.render.TablePicture;

/**
 * Brings the pictures to a kernel: how figures, XChart's charts and Tablesaw's tables are shown, and the names that every
 * cell knows.
 */
public final class ViewsExtension implements Extension {
    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<Figure> figure = (value, mimes) -> render(value);
        Renderer<Chart<?, ?>> chart = (value, mimes) -> render(value);
        Renderer<Table> table = (value, mimes) -> render(value);
        return Map.of(
                "tunebook.view.Figure", figure,
                "org.knowm.xchart.internal.chartpart.Chart", chart,
                "tech.tablesaw.api.Table", table);
    }

    @Override
    public List<String> imports() {
        return List.of(
                "tunebook.view.Show",
                "tunebook.tuning.Race",
                "tunebook.descent.Optimizers",
                "tunebook.descent.Eps",
                "tunebook.objective.Objectives",
                "tunebook.objective.Datasets");
    }

    private static MimeBundle render(Chart<?, ?> chart) {
        var words = ChartPicture.words(chart);
        return MimeBundle.text(words)
                .withPng(ChartPicture.png(chart))
                .withMetadata(MimeBundle.PNG, Map.of("alt", words));
    }

    private static MimeBundle render(Table table) {
        return MimeBundle.text(TablePicture.text(table)).with(MimeBundle.HTML, TablePicture.html(table));
    }

    private static MimeBundle render(Figure figure) {
        var alt = Map.of("alt", figure.alt());
        return MimeBundle.text(figure.alt())
                .with(MimeBundle.HTML, figure.html())
                .withPng(figure.png())
                .withMetadata(MimeBundle.PNG, alt)
                .withMetadata(MimeBundle.HTML, alt);
    }
}
