package tunebook.view.paint;

import java.awt.Graphics2D;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;

/**
 * Turns drawing into the markup of SVG groups, one after the other, by Batik's {@code SVGGraphics2D}: strokes become paths, circles
 * circles, and text text. {@link SvgText} then leaves out what a browser assumes anyway.
 */
final class SvgGroup {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final SVGGraphics2D root;

    SvgGroup() {
        var context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(1);
        context.setComment(null);
        context.setGenericImageHandler(new PngInline());
        root = new SVGGraphics2D(context, false);
    }

    /** The markup of what is drawn: a {@code <g>} element, or nothing if nothing was drawn. */
    String of(Consumer<Graphics2D> drawing) {
        var g = (Graphics2D) root.create();
        drawing.accept(g);
        g.dispose();
        return SvgText.of(root.getTopLevelGroup());
    }

    private static Document document() {
        return Dom.IMPLEMENTATION.createDocument(NAMESPACE, "svg", null);
    }

    /** The JDK's own, looked up once. */
    private static final class Dom {
        static final DOMImplementation IMPLEMENTATION = find();

        private static DOMImplementation find() {
            try {
                return DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .getDOMImplementation();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("the JDK's own XML parser is missing", e);
            }
        }
    }
}
