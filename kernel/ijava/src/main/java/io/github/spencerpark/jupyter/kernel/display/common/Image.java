package io.github.spencerpark.jupyter.kernel.display.common;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures as PNG, and as JPEG and GIF on request. */
public final class Image {
    public static final MIMEType PNG = MIMEType.IMAGE_PNG;
    public static final MIMEType JPEG = MIMEType.IMAGE_JPEG;
    public static final MIMEType GIF = MIMEType.IMAGE_GIF;
    public static final MIMEType SVG = MIMEType.IMAGE_SVG;

    private static final List<MIMEType> PIXELS = List.of(PNG, JPEG, GIF);

    private Image() {}

    /** Does nothing: the kernel shows pictures so by itself. */
    public static void registerAll(Renderer renderer) {}

    /** Puts a picture into the context as the types asked for. */
    public static void renderImage(RenderedImage image, RenderContext context) {
        Stream.of(context.wantsDataRenderedAs(PNG) ? List.of(PNG) : PIXELS)
                .flatMap(List::stream)
                .filter(context::wantsDataRenderedAs)
                .forEach(type -> context.getOutputContainer()
                        .assign(context.getRenderer().renderAs(image, type.toString())));
    }

    /** Reads a picture and puts it into the context as the types asked for. */
    public static void renderImageFromStream(InputStream stream, RenderContext context) {
        try {
            var image = ImageIO.read(stream);
            if (image == null) {
                throw new IllegalArgumentException(
                        "the stream holds no picture that Java can read (PNG, JPEG, GIF," + " BMP)");
            }
            renderImage(image, context);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture could not be read to its end", e);
        }
    }
}
