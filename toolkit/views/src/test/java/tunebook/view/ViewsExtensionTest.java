package tunebook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.spi.Extension;

class ViewsExtensionTest {
    private static final Extension EXTENSION = ServiceLoader.load(Extension.class).stream()
            .filter(provider -> provider.type() == ViewsExtension.class)
            .findFirst()
            .orElseThrow()
            .get();

    @Test
    void everyImportIsAClassThatExists() throws ClassNotFoundException {
        for (String name : EXTENSION.imports()) {
            assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
        }
        assertThat(EXTENSION.imports())
                .contains("tunebook.view.Show", "tunebook.tuning.Study", "tunebook.space.Space")
                .doesNotContain("tunebook.view.Figure", "tunebook.study.Trial");
    }

    @Test
    void everyRendererIsForAClassThatExists() throws ClassNotFoundException {
        for (String name : EXTENSION.renderers().keySet()) {
            assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
        }
    }

    @Test
    void aFigureIsShownAsPlayerPictureAndWords() {
        var figure = Figure.of(Samples.spirals(2, 5));
        var bundle = render(figure);
        assertThat(bundle.data()).containsOnlyKeys(MimeBundle.TEXT, MimeBundle.HTML, MimeBundle.PNG);
        assertThat(bundle.data().get(MimeBundle.HTML).equals(figure.html())).isTrue();
        assertThat(Arrays.equals(
                        Base64.getDecoder().decode((String) bundle.data().get(MimeBundle.PNG)), figure.png()))
                .isTrue();
        assertThat(bundle.plainText()).hasValue("Map of a bowl. Step 5 of 5.");
        assertThat(bundle.metadata())
                .containsEntry(MimeBundle.PNG, Map.of("alt", figure.alt()))
                .containsEntry(MimeBundle.HTML, Map.of("alt", figure.alt()));
    }

    @SuppressWarnings("unchecked")
    private static MimeBundle render(Figure figure) {
        var renderer = (Renderer<Figure>) EXTENSION.renderers().get(Figure.class.getName());
        return renderer.render(figure, List.of());
    }
}
