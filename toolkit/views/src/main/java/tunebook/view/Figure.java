package tunebook.view;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import tech.tablesaw.api.Table;
import tunebook.view.paint.Painter;
import tunebook.view.paint.SvgPicture;
import tunebook.view.player.StepPlayer;
import tunebook.view.spec.FigureSpec;

/**
 * A picture of recorded steps, one frame or many. As the last expression of a cell it is shown; with several frames it
 * can be played and stepped through, also in a saved notebook.
 *
 * <pre>{@code
 * var figure = Show.race(race);
 * figure.caption(34);          // the line under frame 34
 * figure.frame(34)             // that frame alone
 * figure.strip(6)              // six frames side by side, for paper
 * figure.table()               // the numbers behind it
 * figure.save("race.svg");     // or .png, or .html with the player
 * }</pre>
 *
 * <p>Equal figures give equal bytes in every format.
 */
public final class Figure {
    /** The largest PNG file of a screen figure. */
    private static final int PNG_BYTES = 60_000;

    private final FigureSpec spec;
    private final Theme theme;

    private volatile Painter painter; // made when first needed

    private Figure(FigureSpec spec, Theme theme) {
        this.spec = Objects.requireNonNull(spec, "spec");
        this.theme = theme;
    }

    /** The figure that is described, in the theme of the session. */
    public static Figure of(FigureSpec spec) {
        return new Figure(spec, Theme.session());
    }

    /** What it shows, as data. */
    public FigureSpec spec() {
        return spec;
    }

    /** The same for other eyes: {@code "screen"} or {@code "projector"}. */
    public Figure theme(String name) {
        return theme(Theme.named(name));
    }

    /** The same for other eyes. */
    public Figure theme(Theme other) {
        return new Figure(spec, other);
    }

    /** Number of frames. */
    public int frames() {
        return spec.frames().size();
    }

    /** Frame k alone, k from 0. */
    public Figure frame(int k) {
        return new Figure(spec.only(checked(k)), theme);
    }

    /** The first frame alone, with a question instead of a title and without later numbers: to be guessed at. */
    public Figure locked() {
        return new Figure(spec.locked(), theme);
    }

    /** {@code count} frames from first to last side by side, from 1 to 12. */
    public Figure strip(int count) {
        return new Figure(spec.strip(count), theme);
    }

    /** The line under frame k, at most 160 characters. */
    public String caption(int k) {
        return spec.frames().get(checked(k)).caption();
    }

    /** The last frame in words, for a reader who does not see it. */
    public String alt() {
        return alt(frames() - 1);
    }

    /** Frame k in words. */
    public String alt(int k) {
        return spec.frames().get(checked(k)).alt();
    }

    /** The last frame as pixels. */
    public BufferedImage image() {
        return painter().image(frames() - 1, theme.scale());
    }

    /** The last frame as the bytes of a PNG file, with a palette so that it stays below 60 kB (96 for a projector). */
    public byte[] png() {
        return painter().png(frames() - 1, theme.scale(), (int) (PNG_BYTES * theme.scale()));
    }

    /** The last frame as an SVG document with real text. */
    public String svg() {
        return new SvgPicture(spec, painter()).document(frames() - 1, theme.scale());
    }

    /** A self-contained piece of HTML: the player, or the picture if there is one frame. */
    public String html() {
        return new StepPlayer(spec, painter(), theme.scale()).html();
    }

    /** The numbers behind it: a row for each step of each series. The first table in a session takes a second. */
    public Table table() {
        return Tables.of(spec.headings().claim(), spec.data());
    }

    /**
     * Writes it to a file: {@code .svg} and {@code .png} hold the last frame, {@code .html} the player in a page that
     * opens alone. The file appears whole or not at all; one that is there already is replaced.
     *
     * @return where it was written
     * @throws IllegalArgumentException if the name ends in something else, or its directory does not exist
     */
    public Path save(String name) {
        return switch (ImageFile.format(name)) {
            case SVG -> ImageFile.write(name, svg().getBytes(StandardCharsets.UTF_8));
            case PNG -> ImageFile.write(name, png());
            case HTML -> ImageFile.write(name, page().getBytes(StandardCharsets.UTF_8));
        };
    }

    private String page() {
        var title = spec.headings().claim().replace("&", "&amp;").replace("<", "&lt;");
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body>" + html() + "</body></html>\n";
    }

    private Painter painter() {
        var made = painter;
        if (made == null) {
            made = new Painter(spec);
            painter = made;
        }
        return made;
    }

    private int checked(int k) {
        if (k < 0 || k >= frames()) {
            throw new IllegalArgumentException(
                    "this figure has frames 0 to " + (frames() - 1) + ", but frame " + k + " was asked for");
        }
        return k;
    }

    /** What it shows last, in words. */
    @Override
    public String toString() {
        return alt();
    }
}
