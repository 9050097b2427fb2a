package tunebook.view;

import java.util.List;
import java.util.Map;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.spi.Extension;

/**
 * Brings the pictures to a kernel: how figures are shown, and the names that every cell knows.
 */
public final class ViewsExtension implements Extension {
    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<Figure> figure = (value, mimes) -> render(value);
        return Map.of("tunebook.view.Figure", figure);
    }

    @Override
    public List<String> imports() {
        return List.of(
                "tunebook.view.Show",
                "tunebook.tuning.Race",
                "tunebook.tuning.Study",
                "tunebook.tuning.Samplers",
                "tunebook.tuning.Searches",
                "tunebook.space.Space",
                "tunebook.descent.Optimizers",
                "tunebook.descent.Eps",
                "tunebook.descent.schedule.Schedules",
                "tunebook.objective.Objectives",
                "tunebook.objective.Datasets");
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
