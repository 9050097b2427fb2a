package tunebook.view.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what Batik drew as short SVG text: no ids, no attribute that the picture's root says already or that has no
 * effect on its element, a fill and an outline of one shape as one element, equal neighbours in one group. A tenth of
 * Batik's own output is left.
 */
final class SvgText {
    /** What the root element says for all: the commonest value of every attribute. */
    static final Map<String, String> ROOT = new TreeMap<>(Map.ofEntries(
            Map.entry("fill", "none"),
            Map.entry("fill-opacity", "1"),
            Map.entry("opacity", "1"),
            Map.entry("stroke", "none"),
            Map.entry("stroke-opacity", "1"),
            Map.entry("stroke-width", "2"),
            Map.entry("stroke-linecap", "round"),
            Map.entry("stroke-linejoin", "round"),
            Map.entry("stroke-miterlimit", "10"),
            Map.entry("stroke-dasharray", "none"),
            Map.entry("stroke-dashoffset", "0"),
            Map.entry("font-size", "13px"),
            Map.entry("font-weight", "normal")));

    /** What Batik takes for granted in a group of its own. */
    private static final Map<String, String> BATIK = Map.ofEntries(
            Map.entry("fill", "#000"),
            Map.entry("fill-opacity", "1"),
            Map.entry("opacity", "1"),
            Map.entry("stroke", "#000"),
            Map.entry("stroke-opacity", "1"),
            Map.entry("stroke-width", "1"),
            Map.entry("stroke-linecap", "square"),
            Map.entry("stroke-linejoin", "miter"),
            Map.entry("stroke-miterlimit", "10"),
            Map.entry("stroke-dasharray", "none"),
            Map.entry("stroke-dashoffset", "0"),
            Map.entry("font-size", "12px"),
            Map.entry("font-weight", "normal"));

    private static final Set<String> GEOMETRY = Set.of(
            "d",
            "points",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
            "href",
            "preserveAspectRatio");

    /** One element that draws, with the style that it differs in from the root. */
    private record Leaf(String name, Map<String, String> geometry, Map<String, String> style, String text) {
        boolean outlines(Leaf below) {
            return name.equals(below.name)
                    && geometry.equals(below.geometry)
                    && !style.containsKey("fill")
                    && !below.style.containsKey("stroke")
                    && !name.equals("text");
        }
    }

    private final List<Leaf> leaves = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    private SvgText() {}

    /** What is in the element; empty if it draws nothing. */
    static String of(Element element) {
        var text = new SvgText();
        text.collect(element, BATIK, "");
        text.write();
        return text.out.toString();
    }

    private void collect(Element element, Map<String, String> inherited, String transform) {
        var style = new HashMap<>(inherited);
        var geometry = new TreeMap<String, String>();
        var attributes = element.getAttributes();
        var moved = transform;
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            var value = attributes.item(i).getNodeValue();
            if (ROOT.containsKey(name)) {
                style.put(name, shorter(name, value));
            } else if (GEOMETRY.contains(name)) {
                geometry.put(name, shorter(name, value));
            } else if (name.equals("transform")) {
                moved = (moved + " " + value).strip();
            }
        }
        var tag = element.getTagName();
        if (tag.equals("g")) {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    collect(inner, style, moved);
                }
            }
        } else if (!tag.equals("defs")) {
            if (!moved.isEmpty()) {
                geometry.put("transform", moved);
            }
            add(new Leaf(tag, geometry, relevant(tag, style), tag.equals("text") ? element.getTextContent() : ""));
        }
    }

    /** What of the style has an effect on such an element and differs from the root. */
    private static Map<String, String> relevant(String tag, Map<String, String> style) {
        boolean strokes = !style.get("stroke").equals("none") && !tag.equals("text") && !tag.equals("image");
        boolean fills = !style.get("fill").equals("none") && !tag.equals("line") && !tag.equals("image");
        var relevant = new TreeMap<String, String>();
        style.forEach((name, value) -> {
            boolean applies = (name.startsWith("font") && tag.equals("text"))
                    || (name.startsWith("stroke") && strokes)
                    || (name.startsWith("fill") && fills)
                    || name.equals("opacity");
            boolean offset = name.equals("stroke-dashoffset")
                    && style.get("stroke-dasharray").equals("none");
            if (applies && !offset && !value.equals(ROOT.get(name))) {
                relevant.put(name, value);
            }
        });
        return relevant;
    }

    private void add(Leaf leaf) {
        int last = leaves.size() - 1;
        if (last >= 0 && leaf.outlines(leaves.get(last))) {
            var both = new TreeMap<>(leaves.get(last).style());
            both.putAll(leaf.style());
            leaves.set(last, new Leaf(leaf.name(), leaf.geometry(), both, ""));
        } else {
            leaves.add(leaf);
        }
    }

    private void write() {
        int from = 0;
        while (from < leaves.size()) {
            var style = leaves.get(from).style();
            int to = from + 1;
            while (to < leaves.size() && leaves.get(to).style().equals(style)) {
                to++;
            }
            boolean group = to - from > 1 && !style.isEmpty();
            if (group) {
                out.append("<g");
                attributes(style);
                out.append('>');
            }
            leaves.subList(from, to).forEach(leaf -> write(leaf, group));
            if (group) {
                out.append("</g>");
            }
            from = to;
        }
    }

    private void write(Leaf leaf, boolean styled) {
        out.append('<').append(leaf.name());
        attributes(leaf.geometry());
        if (!styled) {
            attributes(leaf.style());
        }
        if (leaf.text().isEmpty()) {
            out.append("/>");
        } else {
            out.append('>')
                    .append(escape(leaf.text()))
                    .append("</")
                    .append(leaf.name())
                    .append('>');
        }
    }

    private void attributes(Map<String, String> attributes) {
        attributes.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
    }

    private static String shorter(String name, String value) {
        if (name.equals("d") || name.equals("points")) {
            return value.replaceAll(" ?([MLZ]) ?", "$1").strip();
        }
        if (value.startsWith("rgb(")) {
            int rgb = 0;
            for (String channel : value.substring(4, value.length() - 1).split(",", -1)) {
                rgb = rgb << 8 | Integer.parseInt(channel.strip());
            }
            return hex(rgb);
        }
        return switch (value) {
            case "white" -> "#fff";
            case "black" -> "#000";
            default -> value;
        };
    }

    private static String hex(int rgb) {
        var hex = Integer.toHexString(rgb | 0x1000000).substring(1);
        boolean pairs =
                hex.charAt(0) == hex.charAt(1) && hex.charAt(2) == hex.charAt(3) && hex.charAt(4) == hex.charAt(5);
        return pairs ? "#" + hex.charAt(0) + hex.charAt(2) + hex.charAt(4) : "#" + hex;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
