package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tunebook.view.Figure;
import tunebook.view.Races;
import tunebook.view.Samples;
import tunebook.view.Show;

class SvgPictureTest {
    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void wellFormedWithRealTextAndCirclesAndNothingThatRuns() throws Exception {
        for (Figure figure : new Figure[] {
            Figure.of(Samples.spirals(2, 10)), Show.race(Races.edge()), Show.anatomy(Races.ravine(), "adam", 3)
        }) {
            var document = parse(figure.svg());
            var root = document.getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-label")).isEqualTo(figure.alt());
            assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(10);
            assertThat(document.getElementsByTagName("circle").getLength()).isPositive();
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            var all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                assertThat(((Element) all.item(i)).hasAttribute("id")).isFalse();
            }
        }
    }

    @Test
    void theFieldIsOneEmbeddedPicture() throws Exception {
        var images = parse(Show.race(Races.ravine()).svg()).getElementsByTagName("image");
        assertThat(images.getLength()).isEqualTo(1);
        assertThat(((Element) images.item(0)).getAttribute("href")).startsWith("data:image/png;base64,");
    }

    @Test
    void labelsAreEscaped() throws Exception {
        var svg = Figure.of(Samples.spirals(1, 3)).svg();
        assertThat(svg).contains("lane 0 &lt;script&gt;");
        var texts = parse(svg).getElementsByTagName("text");
        boolean found = false;
        for (int i = 0; i < texts.getLength(); i++) {
            found |= texts.item(i).getTextContent().equals("lane 0 <script>");
        }
        assertThat(found).isTrue();
    }

    @Test
    void smallEnoughForAnyPage() {
        assertThat(Show.race(Races.five()).svg().length()).isLessThan(120_000);
    }
}
