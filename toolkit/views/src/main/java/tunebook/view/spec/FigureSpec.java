package tunebook.view.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole figure as data. What does not change from frame to frame stands in {@code back} and {@code front}, and is
 * drawn once; a frame holds only what it adds. So sixty frames of five paths cost sixty points of each path, not
 * sixty paths.
 *
 * @param width width of the canvas in pixels
 * @param height height of the canvas in pixels
 * @param headings what is written above the panels
 * @param panels its axes; the first is the main one
 * @param back layers under those of the frames
 * @param frames what is stepped through, at least one
 * @param front layers over those of the frames
 * @param board the table under the panels, if any
 * @param legend what the symbols mean, if it needs saying
 * @param data the numbers behind it all
 */
public record FigureSpec(
        int width,
        int height,
        Headings headings,
        List<Panel> panels,
        List<Layer> back,
        List<Frame> frames,
        List<Layer> front,
        Optional<Board> board,
        Optional<Legend> legend,
        DataTable data) {
    /** Width and height of an ordinary figure. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 480;

    /**
     * The words above a figure.
     *
     * @param claim what the figure shows, as a sentence: the title of the last frame, and of a figure of one
     * @param question the title of the frames before, while the outcome is still to be guessed
     * @param settings what was run, and its seed: the line under the title
     */
    public record Headings(String claim, String question, String settings) {}

    public FigureSpec {
        Objects.requireNonNull(headings, "headings");
        panels = List.copyOf(panels);
        back = List.copyOf(back);
        frames = List.copyOf(frames);
        front = List.copyOf(front);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one frame");
        }
        checkPanels(panels);
        checkLayers(panels, back, frames, front);
        checkRows(board, frames);
    }

    /** The title over frame k: the question, and over the last one the claim that answers it. */
    public String title(int k) {
        return k < frames.size() - 1 ? headings.question() : headings.claim();
    }

    /** The panel of that name. */
    public Panel panel(String name) {
        return panels.stream()
                .filter(panel -> panel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no panel '" + name + "' in " + names(panels)));
    }

    /** All layers of the frames that are in view in frame k, the lowest first: tails of paths, then the rest. */
    public List<Layer> shown(int k) {
        var shown = new ArrayList<Layer>();
        for (int i = 0; i <= k; i++) {
            for (Layer layer : frames.get(i).layers()) {
                if (layer.life().opacity(k - i) > 0) {
                    shown.add(layer.aged(k - i));
                }
            }
        }
        shown.sort(Comparator.comparing(this::track));
        return List.copyOf(shown);
    }

    /** The track of a layer of this figure. */
    public Track track(Layer layer) {
        return Track.of(layer, panel(layer.panel()));
    }

    /** The tracks of all frames, the lowest first. */
    public List<Track> tracks() {
        return frames.stream()
                .flatMap(frame -> frame.layers().stream())
                .map(this::track)
                .distinct()
                .sorted()
                .toList();
    }

    /** The switches that hide layers, in the order of their tracks. */
    public List<String> toggles() {
        return tracks().stream()
                .map(Track::toggle)
                .filter(toggle -> !toggle.isEmpty())
                .distinct()
                .toList();
    }

    /** This figure before its outcome is known: frame 0 alone, no claim, no arrow to what comes, no later data. */
    public FigureSpec locked() {
        var asked = new Headings(headings.question(), headings.question(), headings.settings());
        var first = frames.get(0);
        var layers = first.layers().stream()
                .filter(layer -> layer.toggle().isEmpty())
                .toList();
        var frame = first.with(layers);
        return new FigureSpec(width, height, asked, panels, back, List.of(frame), front, board, legend, data.upTo(0));
    }

    /** This figure with frame k alone. */
    public FigureSpec only(int k) {
        var whole = frames.get(k).with(shown(k));
        var titled = new Headings(title(k), headings.question(), headings.settings());
        return new FigureSpec(width, height, titled, panels, back, List.of(whole), front, board, legend, data);
    }

    /** The main panel at {@code count} frames from first to last, side by side, with the words that belong to it. */
    public FigureSpec strip(int count) {
        return Strip.of(this, count);
    }

    private static void checkPanels(List<Panel> panels) {
        var seen = new HashSet<String>();
        for (Panel panel : panels) {
            if (!seen.add(panel.name())) {
                throw new IllegalArgumentException("two panels are called '" + panel.name() + "'");
            }
        }
        for (Panel panel : panels) {
            panel.sharesX().ifPresent(other -> {
                boolean same = panels.stream()
                        .anyMatch(p -> p.name().equals(other)
                                && p.x().equals(panel.x())
                                && p.plot().x() == panel.plot().x()
                                && p.plot().width() == panel.plot().width());
                if (!same) {
                    throw new IllegalArgumentException("panel '" + panel.name() + "' shares its horizontal axis with '"
                            + other + "', so both need the same axis and the same left and right edge");
                }
            });
        }
    }

    private static void checkLayers(List<Panel> panels, List<Layer> back, List<Frame> frames, List<Layer> front) {
        for (Layer layer : front) {
            if (panels.stream()
                    .anyMatch(
                            panel -> panel.variant().isPresent() && panel.name().equals(layer.panel()))) {
                throw new IllegalArgumentException("panel '" + layer.panel() + "' comes and goes with a switch, so it"
                        + " has no layers that are always there. Put them into a frame");
            }
        }
        var known = names(panels);
        var layers = new ArrayList<>(back);
        layers.addAll(front);
        frames.forEach(frame -> layers.addAll(frame.layers()));
        for (Layer layer : layers) {
            if (!known.contains(layer.panel())) {
                throw new IllegalArgumentException(
                        "a layer is for panel '" + layer.panel() + "', but the panels are " + known);
            }
        }
    }

    private static void checkRows(Optional<Board> board, List<Frame> frames) {
        int rows = board.map(b -> b.series().size()).orElse(0);
        int columns = board.map(b -> b.columns().size()).orElse(0);
        for (Frame frame : frames) {
            if (frame.rows().size() != rows || frame.rows().stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("the board has " + rows + " rows of " + columns
                        + " cells, but frame '" + frame.name() + "' does not");
            }
        }
    }

    private static List<String> names(List<Panel> panels) {
        return panels.stream().map(Panel::name).toList();
    }
}
