package tunebook.view.paint;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * A name in two or three lines where one has no room. It breaks between words: after a space or other sign that ends one,
 * before a bracket or a capital. Only where that does not help it breaks anywhere.
 */
final class Wrapping {
    private static final String ENDS_A_WORD = " -–_/:+=";
    private static final String BEGINS_A_WORD = "([{";
    private static final int MOST_LINES = 3;

    private final String name;
    private final Font font;
    private final double room;

    private Wrapping(String name, Font font, double room) {
        this.name = name;
        this.font = font;
        this.room = room;
    }

    /**
     * The lines, one after the other the whole name.
     *
     * @param room what a line should not be wider than
     * @param most what no line may be wider than: a name that does not fit into two such lines is cut, with an ellipsis
     */
    static List<String> of(String name, Font font, double room, double most) {
        var wrapping = new Wrapping(name, font, room);
        for (int count = 1; count <= MOST_LINES; count++) {
            var lines = wrapping.betweenWords(count);
            if (wrapping.widest(lines) <= room) {
                return lines;
            }
        }
        var halves = wrapping.anywhere();
        return wrapping.widest(halves) <= most ? halves : List.of(Fonts.fit(name, font, most));
    }

    /** In at most so many lines, each as full as it can be; the last takes what is left. */
    private List<String> betweenWords(int count) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (lines.size() < count - 1 && from < name.length()) {
            int to = from;
            for (int i = from + 1; i <= name.length(); i++) {
                boolean ends = i == name.length() || endsWord(i);
                if (ends && width(name.substring(from, i)) <= room) {
                    to = i;
                }
            }
            if (to == from) {
                break; // not even one word has room
            }
            lines.add(name.substring(from, to));
            from = to;
        }
        if (from < name.length() || lines.isEmpty()) {
            lines.add(name.substring(from));
        }
        return lines;
    }

    /** In two lines of about one width. */
    private List<String> anywhere() {
        var best = List.of(name);
        for (int i = 1; i < name.length(); i++) {
            var lines = List.of(name.substring(0, i), name.substring(i));
            if (!Character.isLowSurrogate(name.charAt(i)) && widest(lines) < widest(best)) {
                best = lines;
            }
        }
        return best;
    }

    private boolean endsWord(int i) {
        char before = name.charAt(i - 1);
        char after = name.charAt(i);
        return ENDS_A_WORD.indexOf(before) >= 0
                || BEGINS_A_WORD.indexOf(after) >= 0
                || (Character.isLowerCase(before) && Character.isUpperCase(after));
    }

    private double widest(List<String> lines) {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, width(line));
        }
        return widest;
    }

    private double width(String line) {
        return Fonts.width(line.strip(), font);
    }
}
