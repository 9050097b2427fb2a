package tunebook.view.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tunebook.view.paint.Painter;
import tunebook.view.paint.SvgPicture;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Life;

/**
 * A figure as one self-contained piece of HTML.
 *
 * <p>First come stills, the first and the last frame, as pictures behind disclosures: all that is left where a notebook
 * is not trusted, and scripts and inline SVG are taken out. Where the script runs it hides them, and puts in their place
 * the figure as SVG with its controls. Everything that it needs is in the script itself: no server, no network, no ids
 * that two figures could share. It finds its element by a class made from the content, so that it works again wherever
 * the HTML is put anew: after an update of the display, when a saved notebook is opened, in an exported page.
 */
public final class StepPlayer {
    /** The largest still of a screen figure, and of any: few enough bytes for two, many enough for 128 colours. */
    private static final int STILL_BYTES = 45_000;

    private static final int MOST_STILL_BYTES = 60_000;

    private final FigureSpec spec;
    private final Painter painter;
    private final double scale;

    public StepPlayer(FigureSpec spec, Painter painter, double scale) {
        this.spec = spec;
        this.painter = painter;
        this.scale = scale;
    }

    /** The fragment. Equal figures give equal text. */
    public String html() {
        var inside = stills() + TableMarkup.of(spec.data());
        var data = data();
        var name = "tb-" + digest(inside + data);
        return "<div class=\"" + name + "\">" + inside + "</div><script>"
                + Script.TEXT.replace("NAME", name).replace("DATA", data) + "</script>";
    }

    private String stills() {
        int last = spec.frames().size() - 1;
        return Stream.of(0, last).distinct().map(k -> still(k, k == last)).collect(Collectors.joining());
    }

    private String still(int k, boolean open) {
        Frame frame = spec.frames().get(k);
        var png = Base64.getEncoder()
                .encodeToString(painter.png(k, scale, (int) Math.min(MOST_STILL_BYTES, STILL_BYTES * scale * scale)));
        return "<details" + (open ? " open" : "") + ">" + Markup.summary(frame.caption())
                + "<img alt=\"" + Markup.html(frame.alt()) + "\" src=\"data:image/png;base64," + png
                + "\"></details>";
    }

    private String data() {
        var svg = new SvgPicture(spec, painter);
        var tracks = svg.tracks();
        var phrases = Phrases.of(
                tracks.stream().flatMap(track -> track.groups().stream()).toList());
        var words = IntStream.range(0, spec.frames().size()).mapToObj(svg::words);
        return "{open:" + Markup.markup(svg.open("", scale))
                + ",back:" + Markup.markup(svg.back())
                + ",front:" + Markup.markup(svg.front())
                + ",slots:" + Markup.markup(svg.slots())
                + ",phrases:" + Markup.markups(phrases.list())
                + ",tracks:" + list(tracks.stream().map(track -> track(track, phrases)))
                + ",words:" + list(words.map(Markup::strings))
                + ",captions:"
                + Markup.strings(spec.frames().stream().map(Frame::caption).toList())
                + ",alts:"
                + Markup.strings(spec.frames().stream().map(Frame::alt).toList())
                + ",fade:" + Life.PER_FRAME + ",floor:" + Life.FLOOR + ",width:" + Math.round(spec.width() * scale)
                + "}";
    }

    private static String track(SvgPicture.Groups track, Phrases phrases) {
        var variant = track.variant()
                .map(v -> ",variant:" + Markup.string(v.name()) + ",on:" + v.on())
                .orElse("");
        return "{life:" + Markup.string(track.life().name()) + ",toggle:" + Markup.string(track.toggle()) + variant
                + ",groups:"
                + Markup.markups(phrases.shorten(track.groups())) + "}";
    }

    private static String list(Stream<String> items) {
        return items.collect(Collectors.joining(",", "[", "]"));
    }

    private static String digest(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The script, without its comments and indentation. */
    private static final class Script {
        static final String TEXT = read();

        private static String read() {
            try (var in = StepPlayer.class.getResourceAsStream("player.js")) {
                List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                return lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                        .collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
