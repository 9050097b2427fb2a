package tunebook.view.paint;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Life;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Track;
import tunebook.view.spec.Variant;

/** A figure as SVG: one frame as a document of its own, or all frames as the groups that a step player shows. */
public final class SvgPicture {
    private final FigureSpec spec;
    private final Painter painter;
    private final SvgGroup group = new SvgGroup();

    public SvgPicture(FigureSpec spec, Painter painter) {
        this.spec = spec;
        this.painter = painter;
    }

    /**
     * The groups of one track, one for each frame.
     *
     * @param life when they are in view
     * @param toggle the switch that hides them; empty if they are always there
     * @param variant when their panel is in view, if that depends on a switch
     * @param groups markup, by frame
     */
    public record Groups(Life life, String toggle, Optional<Variant> variant, List<String> groups) {}

    /** Frame k as a whole document, well-formed XML. */
    public String document(int k, double scale) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + open(spec.frames().get(k).alt(), scale)
                + group.of(g -> painter.whole(g, k))
                + "</svg>\n";
    }

    /** The start of the picture, its white ground included. */
    public String open(String alt, double scale) {
        return "<svg xmlns=\"" + SvgGroup.NAMESPACE + "\" role=\"img\" aria-label=\"" + SvgText.escape(alt)
                + "\" width=\""
                + Math.round(spec.width() * scale) + "\" height=\"" + Math.round(spec.height() * scale)
                + "\" viewBox=\"0 0 " + spec.width() + " " + spec.height()
                + "\" font-family=\"" + Fonts.CSS_FAMILY + "\"" + style() + "><rect width=\"" + spec.width()
                + "\" height=\"" + spec.height() + "\" fill=\"#fff\"/>";
    }

    private static String style() {
        var style = new StringBuilder();
        for (String name : List.of("fill", "stroke-width", "stroke-linecap", "stroke-linejoin", "font-size")) {
            style.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(SvgText.ROOT.get(name))
                    .append('"');
        }
        return style.toString();
    }

    /** What lies under all frames. */
    public String back() {
        return group.of(painter::back);
    }

    /** What lies over all frames. */
    public String front() {
        return group.of(painter::front);
    }

    /** A group of empty text elements, for {@link #words}. */
    public String slots() {
        var slots = new StringBuilder("<g fill=\"#333\">");
        painter.slots().forEach(slot -> slots.append(slot.svg()));
        return slots.append("</g>").toString();
    }

    /** What frame k writes into the slots, in order. */
    public List<String> words(int k) {
        return painter.words(k);
    }

    /** The groups of all tracks, the lowest first; the casings of tails are a track of their own, and so are legends. */
    public List<Groups> tracks() {
        var tracks = new ArrayList<Groups>();
        for (Panel panel : painter.variants()) {
            tracks.add(new Groups(Life.STAYS, "", panel.variant(), each((g, k) -> {
                if (k == 0) {
                    painter.panels(g, List.of(panel));
                }
            })));
        }
        for (Track track : spec.tracks()) {
            if (track.life() == Life.FADES) {
                tracks.add(groups(track, each((g, k) -> painter.casings(g, k, track))));
            }
            tracks.add(groups(track, each((g, k) -> painter.added(g, k, track))));
        }
        for (String toggle : spec.toggles()) {
            tracks.add(new Groups(Life.NOW, toggle, Optional.empty(), each((g, k) -> painter.legend(g, k, toggle))));
        }
        return tracks;
    }

    private static Groups groups(Track track, List<String> groups) {
        return new Groups(track.life(), track.toggle(), track.variant(), groups);
    }

    private List<String> each(ObjIntConsumer<Graphics2D> drawing) {
        return IntStream.range(0, spec.frames().size())
                .mapToObj(k -> group.of(g -> drawing.accept(g, k)))
                .toList();
    }
}
