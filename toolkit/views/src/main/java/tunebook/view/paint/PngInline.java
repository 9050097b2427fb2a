package tunebook.view.paint;

import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Base64;
import org.apache.batik.svggen.DOMTreeManager;
import org.apache.batik.svggen.GenericImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Puts a field into an SVG as one small PNG, stretched over its panel; a browser smooths it. */
final class PngInline implements GenericImageHandler {
    @Override
    public void setDOMTreeManager(DOMTreeManager manager) {
        // nothing is shared between pictures
    }

    @Override
    public Element createElement(SVGGeneratorContext context) {
        return context.getDOMFactory().createElementNS(SvgGroup.NAMESPACE, "image");
    }

    @Override
    public AffineTransform handleImage(
            Image image, Element element, int x, int y, int width, int height, SVGGeneratorContext context) {
        var png = IndexedPng.encode((BufferedImage) image);
        element.setAttribute("x", Integer.toString(x));
        element.setAttribute("y", Integer.toString(y));
        element.setAttribute("width", Integer.toString(width));
        element.setAttribute("height", Integer.toString(height));
        element.setAttribute("preserveAspectRatio", "none");
        element.setAttribute(
                "href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        return null;
    }

    @Override
    public AffineTransform handleImage(
            RenderedImage image, Element element, int x, int y, int width, int height, SVGGeneratorContext context) {
        return handleImage((Image) image, element, x, y, width, height, context);
    }

    @Override
    public AffineTransform handleImage(
            RenderableImage image,
            Element element,
            double x,
            double y,
            double width,
            double height,
            SVGGeneratorContext context) {
        throw new UnsupportedOperationException("a field is drawn from cells, never from a renderable image");
    }
}
