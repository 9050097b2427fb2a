package tunebook.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;

/** How values are shown. */
class RenderersTest {
    @SuppressWarnings("ArrayRecordComponent")
    record Point(int x, int[] data) {}

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

    private String text(Object value) {
        return renderers.render(value, List.of()).plainText().orElseThrow();
    }

    static Stream<Arguments> readable() {
        var map = new LinkedHashMap<String, Object>();
        map.put("a", new int[] {1});
        map.put("b", null);
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("text", "text"),
                Arguments.of(1.5, "1.5"),
                Arguments.of(new int[] {1, 2, 3}, "int[]{1, 2, 3}"),
                Arguments.of(new int[0], "int[]{}"),
                Arguments.of(new double[][] {{1, 2}, {3}}, "double[][]{{1.0, 2.0}, {3.0}}"),
                Arguments.of(new String[] {"a", null}, "String[]{a, null}"),
                Arguments.of(List.of("a", List.of(1)), "[a, [1]]"),
                Arguments.of(Arrays.asList(new int[] {1}, null), "[{1}, null]"),
                Arguments.of(map, "{a={1}, b=null}"),
                Arguments.of(new Point(1, new int[] {2, 3}), "Point[x=1, data={2, 3}]"),
                Arguments.of(new Named("Ada"), "I am Ada"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void valuesAreReadable(Object value, String expected) {
        assertThat(text(value)).isEqualTo(expected);
    }

    @Test
    void lambdasAreNamedAfterWhatTheyAre() {
        Supplier<String> supplier = () -> "x";
        assertThat(text(supplier)).isEqualTo("Supplier (a lambda)");
    }

    @Test
    void longValuesAreFolded() {
        var folded = text(IntStream.range(0, 1000).toArray());
        assertThat(folded).startsWith("int[]{0, 1, 2").endsWith("59, ... 940 more}");
        assertThat(text("x".repeat(200_000))).hasSizeLessThan(101_000).endsWith("... 100000 more characters");
        assertThat(text(new int[20][20]).lines()).hasSize(21);
    }

    @Test
    void whatHoldsItselfEnds() {
        var list = new ArrayList<Object>();
        list.add(list);
        assertThat(text(list)).isEqualTo("[...]");
    }

    @Test
    void aRendererIsFoundByTheNearestName() {
        Renderer<Shape> shape = (value, mimes) -> MimeBundle.of(MimeBundle.HTML, "shape");
        renderers.add(Map.of(Shape.class.getName(), shape));
        assertThat(renderers.render(new Circle(), List.of()).data()).containsEntry(MimeBundle.HTML, "shape");
        Renderer<Round> round = (value, mimes) -> MimeBundle.of(MimeBundle.HTML, "round" + mimes);
        renderers.add(Map.of(Round.class.getName(), round));
        var bundle = renderers.render(new Circle(), List.of("text/html"));
        assertThat(bundle.data()).containsEntry(MimeBundle.HTML, "round[text/html]");
        assertThat(bundle.plainText()).isPresent();
        assertThat(renderers.render("no shape", List.of()).data()).containsOnlyKeys(MimeBundle.TEXT);
    }

    @Test
    void aRendererThatFailsLosesNothing() {
        Renderer<Named> broken = (value, mimes) -> {
            throw new NoSuchMethodError("XYStyler.setTheme");
        };
        renderers.add(Map.of(Named.class.getName(), broken));
        assertThat(text(new Named("Ada"))).startsWith("I am Ada\n").contains("NoSuchMethodError: XYStyler.setTheme");
    }

    @Test
    void aToStringThatFailsLosesNothing() {
        var odd = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("not now");
            }
        };
        assertThat(text(odd)).contains("its toString failed with java.lang.IllegalStateException");
    }

    @Test
    void imagesArePng() throws Exception {
        var bundle = renderers.render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB), List.of());
        var png = Base64.getDecoder().decode((String) bundle.data().get(MimeBundle.PNG));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(3, 2);
        assertThat(bundle.plainText()).contains("an image of 3 x 2 pixels");
    }

    @Test
    void textIsMarkupOnlyOnRequest() {
        assertThat(renderers.render("<b>", List.of()).data()).containsOnlyKeys(MimeBundle.TEXT);
        assertThat(renderers
                        .render("<b>", List.of("text/html", "image/svg+xml", "image/png"))
                        .data())
                .containsOnlyKeys(MimeBundle.TEXT, MimeBundle.HTML, MimeBundle.SVG)
                .containsEntry(MimeBundle.HTML, "<b>");
    }

    @Test
    void bundlesAreShownAsTheyAre() {
        var bundle = MimeBundle.of(MimeBundle.LATEX, "x^2").with(MimeBundle.TEXT, "x squared");
        assertThat(renderers.render(bundle, List.of())).isEqualTo(bundle);
        assertThat(renderers
                        .render(MimeBundle.of(MimeBundle.LATEX, "x"), List.of())
                        .plainText())
                .contains("");
    }
}
