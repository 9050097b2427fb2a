package tunebook.view.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Track;

/**
 * Draws a figure, whole or in the pieces that a step player shows and hides.
 *
 * <p>From the ground up: fixed back; the tracks, tails first; fixed front; the board. The white casings of a track lie
 * under all its tails, so that the newest piece of a path never cuts the end of the one before it.
 */
public final class Painter {
    private static final double MARGIN = 12;

    private final FigureSpec spec;
    private final List<Map<Labels.Owner, Label>> labels;
    private final Map<String, ContourLabels> contourLabels = new HashMap<>();

    private Kept kept;
    private volatile SoftReference<BufferedImage> ground = new SoftReference<>(null);

    public Painter(FigureSpec spec) {
        Fonts.require();
        this.spec = spec;
        for (Panel panel : spec.panels()) {
            contourLabels.put(panel.name(), new ContourLabels(spec, new Window(panel)));
        }
        this.labels = Labels.of(spec, contourLabels);
    }

    /** Frame k as pixels, {@code scale} of them for one of the canvas. */
    public BufferedImage image(int k, double scale) {
        var image = canvas(scale);
        var g = image.createGraphics();
        g.drawImage(ground(scale), 0, 0, null);
        g.dispose();
        draw(image, scale, over -> changing(over, k));
        return image;
    }

    /** What all frames have in common, as pixels: painted once while memory lasts. */
    private BufferedImage ground(double scale) {
        var known = ground.get();
        if (known == null || known.getWidth() != canvasWidth(scale)) {
            var image = canvas(scale);
            draw(image, scale, g -> {
                g.setColor(Strokes.colour(Palette.WHITE));
                g.fill(new Rectangle2D.Double(0, 0, spec.width(), spec.height()));
                atRest(g);
            });
            known = image;
            ground = new SoftReference<>(known);
        }
        return known;
    }

    private int canvasWidth(double scale) {
        return (int) Math.round(spec.width() * scale);
    }

    private BufferedImage canvas(double scale) {
        int height = (int) Math.round(spec.height() * scale);
        return new BufferedImage(canvasWidth(scale), height, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage image, double scale, Consumer<Graphics2D> drawing) {
        var g = image.createGraphics();
        Quality.apply(g);
        g.scale(scale, scale);
        drawing.accept(g);
        g.dispose();
    }

    /**
     * Frame k as the bytes of a PNG file with a palette, of as many colours as fit into {@code most} bytes. The one made
     * last in full colours is kept: the still in a player and the picture of its last frame are mostly one.
     */
    public synchronized byte[] png(int k, double scale, int most) {
        BufferedImage image = null;
        if (kept == null || kept.frame() != k || kept.scale() != scale) {
            image = image(k, scale);
            kept = new Kept(k, scale, ByteBuffer.wrap(IndexedPng.encode(image)));
        }
        if (kept.png().capacity() <= most) {
            return kept.png().array().clone();
        }
        return IndexedPng.smaller(image == null ? image(k, scale) : image, most);
    }

    /** A frame in 256 colours. */
    private record Kept(int frame, double scale, ByteBuffer png) {}

    /** Frame k on any surface whose unit is a pixel of the canvas. */
    void whole(Graphics2D g, int k) {
        atRest(g);
        changing(g, k);
    }

    /** What lies over the back in frame k. */
    private void changing(Graphics2D g, int k) {
        var shown = spec.shown(k);
        for (Track track : spec.tracks()) {
            if (track.atFirst()) {
                draw(
                        g,
                        k,
                        shown.stream()
                                .filter(layer -> spec.track(layer).equals(track))
                                .toList());
            }
        }
        spec.toggles().forEach(toggle -> legend(g, k, toggle));
        front(g);
        var words = words(k);
        for (int i = 0; i < words.size(); i++) {
            slots().get(i).draw(g, words.get(i));
        }
    }

    /** Layers of one track: the casings of all tails, then the tails. */
    private void draw(Graphics2D g, int k, List<Layer> layers) {
        layers.stream()
                .filter(layer -> layer.life() == Life.FADES)
                .forEach(layer -> painter(g, layer, k).casings(layer));
        layers.forEach(layer -> painter(g, layer, k).marks(layer));
    }

    /** The back, and of panels with variants those that are in view at first. */
    private void atRest(Graphics2D g) {
        back(g);
        variants().stream()
                .filter(panel -> !panel.variant().orElseThrow().on())
                .forEach(panel -> panels(g, List.of(panel)));
    }

    /** The panels that come and go with a switch. */
    List<Panel> variants() {
        return spec.panels().stream()
                .filter(panel -> panel.variant().isPresent())
                .toList();
    }

    /** The ground, the fixed layers and the axes of these panels. */
    void panels(Graphics2D g, List<Panel> panels) {
        var names = panels.stream().map(Panel::name).toList();
        for (Panel panel : panels) {
            new AxesPainter(g, new Window(panel)).ground();
        }
        for (Layer layer : spec.back()) {
            if (names.contains(layer.panel())) {
                painter(g, layer, 0).marks(layer);
            }
        }
        for (Panel panel : panels) {
            new AxesPainter(g, new Window(panel)).axes();
            panel.bar().ifPresent(bar -> new ColorBarPainter(g).draw(bar, panel.plot()));
        }
    }

    /** What all frames have in common, under them; without panels that come and go with a switch. */
    void back(Graphics2D g) {
        heading(g);
        panels(
                g,
                spec.panels().stream()
                        .filter(panel -> panel.variant().isEmpty())
                        .toList());
        spec.legend().ifPresent(legend -> new LegendPainter(g, spec.width()).draw(legend, ""));
        spec.board().ifPresent(board -> new BoardPainter(spec, board).fixed(g));
    }

    /** What all frames have in common, over them. */
    void front(Graphics2D g) {
        for (Layer layer : spec.front()) {
            painter(g, layer, 0).marks(layer);
        }
    }

    /** The casings that frame k adds to a track. */
    void casings(Graphics2D g, int k, Track track) {
        own(k, track).forEach(layer -> painter(g, layer, k).casings(layer));
    }

    /** What frame k adds to a track. */
    void added(Graphics2D g, int k, Track track) {
        own(k, track).forEach(layer -> painter(g, layer, k).marks(layer));
    }

    /** What the legend says of the layers under a switch, if frame k has any of them. */
    void legend(Graphics2D g, int k, String toggle) {
        boolean any = spec.frames().get(k).layers().stream()
                .anyMatch(
                        layer -> layer.toggle().equals(toggle) && !layer.marks().isEmpty());
        if (any) {
            spec.legend().ifPresent(legend -> new LegendPainter(g, spec.width()).draw(legend, toggle));
        }
    }

    private List<Layer> own(int k, Track track) {
        return spec.frames().get(k).layers().stream()
                .filter(layer -> spec.track(layer).equals(track))
                .toList();
    }

    /** Where words change from frame to frame: the name of the frame, the title, and cells of the board. */
    List<Slot> slots() {
        var slots = new ArrayList<>(List.of(
                new Slot(spec.width() - MARGIN, 41, 1, Fonts.STRONG, Palette.INK),
                new Slot(MARGIN, 22, 0, titleFont(), Palette.BLACK)));
        spec.board().ifPresent(board -> slots.addAll(new BoardPainter(spec, board).slots()));
        return slots;
    }

    /** What frame k writes into the slots. */
    List<String> words(int k) {
        var words = new ArrayList<>(
                List.of(spec.frames().get(k).name(), Fonts.fit(spec.title(k), titleFont(), spec.width() - 2 * MARGIN)));
        spec.board().ifPresent(board -> words.addAll(new BoardPainter(spec, board).changing(k)));
        return words;
    }

    private void heading(Graphics2D g) {
        double room = spec.width() - 2 * MARGIN;
        var last = spec.frames().get(spec.frames().size() - 1).name();
        double taken = last.isEmpty() ? 0 : Fonts.width(last, Fonts.STRONG) + MARGIN;
        g.setColor(Strokes.colour(Palette.INK));
        var settings = spec.headings().settings();
        Fonts.draw(g, Fonts.fit(settings, Fonts.TEXT, room - taken), MARGIN, 41, 0, Fonts.TEXT);
    }

    /** Letters in which each of the titles has room. */
    private Font titleFont() {
        double room = spec.width() - 2 * MARGIN;
        var claim = Fonts.title(spec.title(spec.frames().size() - 1), room);
        var question = Fonts.title(spec.title(0), room);
        return claim.getSize2D() < question.getSize2D() ? claim : question;
    }

    private MarkPainter painter(Graphics2D g, Layer layer, int k) {
        var window = new Window(spec.panel(layer.panel()));
        return new MarkPainter(g, window, labels.get(k), contourLabels.get(layer.panel()));
    }
}
