package tunebook.view.render;

import java.util.Map;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.spi.Extension;

/**
 * Charts of XChart as pictures.
 *
 * <p>XChart is named by {@link ChartPicture} alone, which is loaded when a chart is shown: before that, a notebook may
 * still bring a version of its own.
 */
public final class XChartExtension implements Extension {
    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<Object> chart = (value, mimes) -> show(ChartPicture.of(value));
        return Map.of("org.knowm.xchart.internal.chartpart.Chart", chart);
    }

    private static MimeBundle show(ChartPicture picture) {
        return MimeBundle.text(picture.words())
                .withPng(picture.png())
                .withMetadata(MimeBundle.PNG, Map.of("alt", picture.words()));
    }
}
