package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tunebook.view.spec.Palette;

class IndexedPngTest {
    private static BufferedImage noise(int width, int height, int colours) {
        var random = new Random(1);
        var palette = random.ints(colours, 0, 1 << 24).toArray();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, palette[random.nextInt(colours)]);
            }
        }
        return image;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void fewColoursComeBackAsTheyWere() throws IOException {
        var image = noise(37, 23, 100);
        var back = read(IndexedPng.encode(image, 1_000_000));
        assertThat(back.getWidth()).isEqualTo(37);
        assertThat(back.getHeight()).isEqualTo(23);
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                assertThat(back.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
            }
        }
    }

    @Test
    void coloursWithAMeaningAreKeptAmongManyOthers() throws IOException {
        var image = noise(300, 200, 5000);
        image.setRGB(5, 5, Palette.GOLD);
        image.setRGB(6, 5, Palette.PINK);
        var back = read(IndexedPng.encode(image, 1));
        assertThat(back.getRGB(5, 5) & 0xFFFFFF).isEqualTo(Palette.GOLD);
        assertThat(back.getRGB(6, 5) & 0xFFFFFF).isEqualTo(Palette.PINK);
    }

    @Test
    void manyColoursComeBackNearby() throws IOException {
        var image = new BufferedImage(256, 128, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 256; x++) {
                image.setRGB(x, y, (x << 16) | (y << 9) | 128);
            }
        }
        var back = read(IndexedPng.encode(image, 1_000_000));
        for (int y = 0; y < 128; y += 7) {
            for (int x = 0; x < 256; x += 7) {
                assertThat(Math.abs((back.getRGB(x, y) >> 16 & 255) - x)).isLessThan(20);
                assertThat(Math.abs((back.getRGB(x, y) >> 8 & 255) - 2 * y)).isLessThan(20);
            }
        }
    }

    @Test
    void aPictureThatIsTooLargeGetsFewerColours() {
        var image = noise(300, 200, 5000);
        int whole = IndexedPng.encode(image, 1_000_000).length;
        assertThat(IndexedPng.encode(image, whole - 1).length).isLessThan(whole);
        assertThat(IndexedPng.encode(image, 1)).isNotEmpty();
    }
}
