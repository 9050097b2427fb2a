package tunebook.kernel.app.doctor;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;

/** Fonts, by drawing a word: on a bare machine only that shows whether charts will have labels. */
public final class FontCheck implements Check {
    private static final String ADVICE = "Pictures need a font and fontconfig."
            + " Debian, Ubuntu: apt install fonts-dejavu-core libfontconfig1"
            + "\nFedora: dnf install dejavu-sans-fonts fontconfig";

    @Override
    public Finding look() {
        try {
            var image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
            graphics.drawString("Tunebook", 2, 28);
            var family = graphics.getFontMetrics().getFont().getFamily();
            graphics.dispose();
            return inked(image)
                    ? Finding.good("Fonts", "text is drawn, in " + family)
                    : Finding.bad("Fonts", "text is drawn, but nothing is seen", ADVICE);
        } catch (LinkageError | InternalError | RuntimeException e) {
            // which of them depends on what is missing: a library, its configuration, or every font
            return Finding.bad("Fonts", "no text can be drawn: " + e, ADVICE);
        }
    }

    private static boolean inked(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xffffff) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
