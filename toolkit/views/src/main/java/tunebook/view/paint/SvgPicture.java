package tunebook.view.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;

/** A figure as SVG: one frame as a document of its own, or all frames as the groups that a step player shows. */
public final class SvgPicture {
    private final FigureSpec spec;
    private final Painter painter;

    public SvgPicture(FigureSpec spec, Painter painter) {
        this.spec = spec;
        this.painter = painter;
    }

    /**
     * The groups that one frame adds.
     *
     * @param casings white beside its part of the tails, under all tails
     * @param fades its part of the tails
     * @param stays what stays from here on
     * @param now what only this frame shows
     * @param switched what only this frame shows, and a switch hides, in the order of {@link #switches()}
     */
    public record Groups(String casings, String fades, String stays, String now, List<String> switched) {
        /** All of them. */
        public Stream<String> all() {
            return Stream.concat(Stream.of(casings, fades, stays, now), switched.stream());
        }
    }

    /** Frame k as a whole document, well-formed XML. */
    public String document(int k, double scale) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + open(spec.frames().get(k).alt(), scale)
                + SvgGroup.of(g -> painter.whole(g, k))
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
        return SvgGroup.of(painter::back);
    }

    /** What lies over all frames. */
    public String front() {
        return SvgGroup.of(painter::front);
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

    /** The names of the switches, in alphabetical order. */
    public List<String> switches() {
        var names = new TreeSet<String>();
        spec.frames().forEach(frame -> frame.layers().forEach(layer -> names.add(layer.toggle())));
        names.remove("");
        return List.copyOf(names);
    }

    /** What frame k adds. */
    public Groups groups(int k) {
        var switched = new ArrayList<String>();
        for (String name : switches()) {
            switched.add(
                    SvgGroup.of(g -> painter.added(g, k, layer -> layer.toggle().equals(name))));
        }
        var now = SvgGroup.of(g -> painter.added(g, k, plain(Life.NOW)));
        return new Groups(
                SvgGroup.of(g -> painter.casings(g, k)),
                SvgGroup.of(g -> painter.added(g, k, plain(Life.FADES))),
                SvgGroup.of(g -> painter.added(g, k, plain(Life.STAYS))),
                now,
                switched);
    }

    private static Predicate<Layer> plain(Life life) {
        return layer -> layer.life() == life && layer.toggle().isEmpty();
    }
}
