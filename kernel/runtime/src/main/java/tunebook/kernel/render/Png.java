package tunebook.kernel.render;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tunebook.display.MimeBundle;

/** Pictures as PNG. */
final class Png {
    private Png() {}

    static MimeBundle of(RenderedImage image) {
        var png = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalArgumentException("PNG cannot hold this kind of image: " + image.getSampleModel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the image as PNG", e);
        }
        var size = image.getWidth() + " x " + image.getHeight();
        return MimeBundle.text("an image of " + size + " pixels")
                .withPng(png.toByteArray())
                .withMetadata(MimeBundle.PNG, Map.of("width", image.getWidth(), "height", image.getHeight()));
    }
}
