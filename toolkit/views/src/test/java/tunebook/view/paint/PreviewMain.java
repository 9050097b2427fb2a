package tunebook.view.paint;

import java.nio.file.Files;
import java.nio.file.Path;
import tunebook.view.Samples;

/** Writes sample figures into a directory, for a look at them. */
public final class PreviewMain {
    private PreviewMain() {}

    public static void main(String[] args) throws Exception {
        var dir = Files.createDirectories(Path.of(args[0]));
        var spec = Samples.spirals(5, 60);
        var painter = new Painter(spec);
        for (int k : new int[] {0, 12, 60}) {
            Files.write(dir.resolve("spirals-" + k + ".png"), painter.png(k, 1));
        }
        Files.writeString(dir.resolve("spirals.svg"), new SvgPicture(spec, painter).document(60, 1));
        var g = new SvgPicture(spec, painter).groups(30);
        System.out.println(g);
    }
}
