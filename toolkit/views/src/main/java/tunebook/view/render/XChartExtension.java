package tunebook.view.render;

import java.util.Map;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.spi.Extension;

/**
 * Charts of XChart as pictures.
 *
 * <p>No class of XChart is named here or in {@link ChartPicture}, so a notebook may bring a version of its own at any
 * time.
 */
public final class XChartExtension implements Extension {
    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<Object> chart = (value, mimes) -> show(ChartPicture.of(value));
        return Map.of(ChartPicture.CHART, chart);
    }

    private static MimeBundle show(ChartPicture picture) {
        return MimeBundle.text(picture.words())
                .withPng(picture.png())
                .withMetadata(MimeBundle.PNG, Map.of("alt", picture.words()));
    }
}
