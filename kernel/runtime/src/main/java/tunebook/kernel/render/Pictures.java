package tunebook.kernel.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;

/** Pictures as PNG, and as JPEG, GIF or BMP on request. */
final class Pictures {
    static final Registration<RenderedImage> REGISTRATION = Registration.of(RenderedImage.class, Pictures::show)
            .preferring(MimeBundle.PNG)
            .supporting(MimeBundle.PNG, "image/jpeg", "image/gif", "image/bmp");

    private static final int TOO_MANY_PIXELS = 100_000_000;

    private Pictures() {}

    private static MimeBundle show(RenderedImage image, List<String> mimes) {
        int width = image.getWidth();
        int height = image.getHeight();
        var bundle = MimeBundle.text(TypeWords.name(image.getClass()) + ", " + width + " x " + height + " pixels");
        if ((long) width * height > TOO_MANY_PIXELS) {
            throw new IllegalArgumentException("an image of " + width + " x " + height
                    + " pixels is too large for a notebook. Scale it down first, or save it with ImageIO.write.");
        }
        for (var mime : mimes) {
            var file = Base64.getEncoder().encodeToString(file(image, mime));
            bundle = bundle.with(mime, file).withMetadata(mime, Map.of("width", width, "height", height));
        }
        return bundle;
    }

    private static byte[] file(RenderedImage image, String mime) {
        var format = mime.substring(mime.indexOf('/') + 1);
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            if (!ImageIO.write(image, format, out) && !ImageIO.write(onWhite(image), format, out)) {
                throw new IllegalArgumentException(
                        format + " cannot hold this kind of image: " + image.getSampleModel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the image as " + format, e);
        }
        return file.toByteArray();
    }

    /** The image without transparency, which JPEG and BMP do not know. */
    private static BufferedImage onWhite(RenderedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = opaque.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, opaque.getWidth(), opaque.getHeight());
        g.drawRenderedImage(image, null);
        g.dispose();
        return opaque;
    }
}
