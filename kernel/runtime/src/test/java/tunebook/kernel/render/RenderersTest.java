package tunebook.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.display.MimeBundle;
import tunebook.display.MimePattern;
import tunebook.display.Registration;
import tunebook.display.Renderer;

/** How values are shown. */
class RenderersTest {
    record Named(String name) {
        @Override
        public String toString() {
            return "I am " + name;
        }
    }

    interface Shape {}

    static class Round implements Shape {}

    static final class Circle extends Round {}

    private final Renderers renderers = new Renderers();

    private final List<String> notes = new ArrayList<>();

    private MimeBundle shown(Object value, String... mimes) {
        return renderers.render(value, List.of(mimes), notes::add);
    }

    private String text(Object value) {
        return shown(value).plainText().orElseThrow();
    }

    @Test
    void aRendererIsFoundByTheNearestName() {
        Renderer<Shape> shape = (value, mimes) -> MimeBundle.of(MimeBundle.HTML, "shape");
        renderers.add(Map.of(Shape.class.getName(), shape));
        assertThat(shown(new Circle()).data()).containsEntry(MimeBundle.HTML, "shape");
        Renderer<Round> round = (value, mimes) -> MimeBundle.of(MimeBundle.HTML, "round" + mimes);
        renderers.add(Map.of(Round.class.getName(), round));
        var bundle = shown(new Circle(), "text/html");
        assertThat(bundle.data()).containsEntry(MimeBundle.HTML, "round[text/html]");
        assertThat(bundle.plainText()).isPresent();
        assertThat(shown("no shape").data()).containsOnlyKeys(MimeBundle.TEXT);
    }

    @Test
    void aRendererThatFailsLosesNothing() {
        Renderer<Named> broken = (value, mimes) -> {
            throw new NoSuchMethodError("XYStyler.setTheme");
        };
        renderers.add(Map.of(Named.class.getName(), broken));
        assertThat(text(new Named("Ada"))).isEqualTo("I am Ada");
        assertThat(notes)
                .containsExactly("The renderer of " + Named.class.getName() + " failed, so the value is shown as text."
                        + " It said: java.lang.NoSuchMethodError: XYStyler.setTheme");
        assertThat(shown(new Named("Ada"), "text/html").data()).containsOnlyKeys(MimeBundle.TEXT);
    }

    @Test
    void theLastRegistrationOfTheNearestTypeCounts() {
        renderers.add(Registration.of(Shape.class, (shape, mimes) -> MimeBundle.of("text/html", "shape")));
        assertThat(shown(new Circle()).data()).containsEntry("text/html", "shape");
        renderers.add(Registration.of(Round.class, (round, mimes) -> MimeBundle.of("text/html", "first")));
        renderers.add(Registration.of(Round.class, (round, mimes) -> MimeBundle.of("text/html", "last")));
        assertThat(shown(new Circle()).data()).containsEntry("text/html", "last");
        assertThat(text(new Circle())).isNotEmpty();
    }

    @Test
    void aRenderersTypesAreThePreferredOnesUnlessOthersAreWanted() {
        renderers.add(Registration.of(Round.class, (round, mimes) -> MimeBundle.of(mimes.get(0), "of " + mimes))
                .preferring("text/html")
                .supporting("image/*"));
        assertThat(shown(new Round()).data()).containsEntry("text/html", "of [text/html]");
        assertThat(shown(new Round(), "image/svg+xml").data())
                .containsEntry("image/svg+xml", "of [image/svg+xml]")
                .containsOnlyKeys("image/svg+xml", MimeBundle.TEXT);
        assertThat(shown(new Round(), "image/png", "text/latex").data()).containsOnlyKeys("image/png", MimeBundle.TEXT);
    }

    @Test
    void whatCannotBeMadeIsRefusedWithWhatCan() {
        assertThatThrownBy(() -> shown(7, "image/png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an Integer cannot be shown as image/png, but as text/plain");
        assertThatThrownBy(() -> shown(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "text/html"))
                .hasMessage("a BufferedImage cannot be shown as text/html, but as text/plain, image/png, image/jpeg,"
                        + " image/gif, image/bmp");
        assertThat(shown(null, "text/plain").plainText()).contains("null");
        assertThat(shown(7, "text/plain").plainText()).contains("7");
    }

    @Test
    void aPatternMeansWhatTheRendererPrefers() {
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThat(shown(picture, "image/*").data()).containsOnlyKeys(MimeBundle.PNG, MimeBundle.TEXT);
        assertThat(shown(picture, "*/*").data()).containsOnlyKeys(MimeBundle.PNG, MimeBundle.TEXT);
        assertThat(shown(picture, "image/gif", "image/*").data())
                .containsOnlyKeys("image/gif", MimeBundle.PNG, MimeBundle.TEXT);
        assertThat(shown("<svg/>", "image/*").data()).containsOnlyKeys(MimeBundle.SVG, MimeBundle.TEXT);
        assertThat(shown("<b>", "text/*").data()).containsOnlyKeys(MimeBundle.TEXT);
        assertThat(shown(7, "*").data()).containsOnlyKeys(MimeBundle.TEXT);
        assertThatThrownBy(() -> shown(7, "image/*"))
                .hasMessage("an Integer cannot be shown as image/*, but as text/plain");
        assertThatThrownBy(() -> shown(picture, "audio/*")).hasMessageContaining("cannot be shown as audio/*");
    }

    @Test
    void aRendererWithoutTypesChoosesForAPattern() {
        renderers.add(Map.of(
                Shape.class.getName(),
                (value, mimes) -> MimeBundle.of(MimeBundle.PNG, "png" + mimes).with(MimeBundle.HTML, "html")));
        assertThat(shown(new Circle(), "image/*").data())
                .containsEntry(MimeBundle.PNG, "png[]")
                .containsOnlyKeys(MimeBundle.PNG, MimeBundle.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "image/*, image/png, true",
        "image/*, image/svg+xml, true",
        "image/*, text/html, false",
        "image/*, image/*, true",
        "*, text/html, true",
        "*/*, text/html, true",
        "application/*+json, application/geo+json, true",
        "application/*+json, application/json, false",
        "application/*+json, application/+jso, false",
        "text/html, text/html, true",
        "text/html, text/htm, false",
    })
    void patternsMatchTheirTypes(String pattern, String mime, boolean matches) {
        assertThat(new MimePattern(pattern).matches(mime)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/gif", "image/bmp", "image/png"})
    void everyKindOfImageCanBeHadInEveryFormat(String mime) throws IOException {
        for (int type = BufferedImage.TYPE_INT_RGB; type <= BufferedImage.TYPE_BYTE_INDEXED; type++) {
            var bundle = shown(new BufferedImage(3, 2, type), mime);
            var file = Base64.getDecoder().decode((String) bundle.data().get(mime));
            assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(3);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void imagesArePng() throws Exception {
        var bundle = shown(new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB));
        var png = Base64.getDecoder().decode((String) bundle.data().get(MimeBundle.PNG));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(3, 2);
        assertThat(bundle.plainText()).contains("BufferedImage, 3 x 2 pixels");
    }

    @Test
    void textIsMarkupOnlyOnRequest() {
        assertThat(shown("<b>").data()).containsOnlyKeys(MimeBundle.TEXT);
        assertThat(shown("<b>", "text/html", "image/svg+xml", "image/png").data())
                .containsOnlyKeys(MimeBundle.TEXT, MimeBundle.HTML, MimeBundle.SVG)
                .containsEntry(MimeBundle.HTML, "<b>");
    }

    @Test
    void bundlesAreShownAsTheyAre() {
        var bundle = MimeBundle.of(MimeBundle.LATEX, "x^2").with(MimeBundle.TEXT, "x squared");
        assertThat(shown(bundle)).isEqualTo(bundle);
        assertThat(shown(MimeBundle.of(MimeBundle.LATEX, "x")).plainText()).contains("");
    }
}
