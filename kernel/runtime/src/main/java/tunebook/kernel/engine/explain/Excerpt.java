package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of source with their numbers, and a mark under a stretch of them:
 *
 * <pre>
 *   2 | int n = "three";
 *     |         ^^^^^^^
 * </pre>
 *
 * The mark stands under its characters, however wide they are ({@link Columns}).
 */
final class Excerpt {
    private static final int MAX_WIDTH = 100;
    private static final int MAX_LINES = 3;
    private static final String CUT = "...";

    private final String source;
    private final List<String> lines;

    /** Of a text, shown as its author wrote it. */
    Excerpt(String source, String written) {
        this.source = source;
        this.lines = written.lines().toList();
    }

    /** The number of the line that an index is in, from 1. */
    int line(int index) {
        return Span.at(index).line(source);
    }

    /** A line as it was written; empty if there is none. */
    String text(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    /** The lines of a span with a mark under it; the first ones only, if there are many. */
    List<Line> marked(Span span) {
        var shown = new ArrayList<Line>();
        int first = line(span.start());
        int last = Math.max(first, line(span.end() - 1));
        for (int line = first; line <= Math.min(last, first + MAX_LINES - 1); line++) {
            shown.addAll(marked(line, span));
        }
        if (last >= first + MAX_LINES) {
            shown.add(gutter("", last).and(Ink.FAINT, CUT));
        }
        return shown;
    }

    /** One line, given by its number, with a mark under a span of it. */
    static List<Line> marked(int number, String text, Span span) {
        return windowed(number, text, span.start(), Math.min(span.end(), Math.max(text.length(), span.start() + 1)));
    }

    private List<Line> marked(int line, Span span) {
        var text = text(line);
        int begin = lineStart(line);
        int from = Math.max(0, span.start() - begin);
        int to = span.end() - begin;
        if (!sourceLine(line).equals(text)) {
            // a call of a magic: where its author wrote what is marked cannot be told
            from = text.length() - text.stripLeading().length();
            to = text.length();
        }
        from = Math.min(from, text.length());
        to = Math.max(from + 1, Math.min(to, text.stripTrailing().length()));
        if (line > line(span.start())) {
            from = Math.max(from, text.length() - text.stripLeading().length());
        }
        return windowed(line, text, from, to);
    }

    /** The part of a long line around what is marked. */
    private static List<Line> windowed(int line, String text, int from, int to) {
        int cut = Math.max(0, Math.min(from - MAX_WIDTH / 2, text.length() - MAX_WIDTH));
        var window = cut == 0 ? text : CUT + text.substring(cut);
        int shift = cut == 0 ? 0 : CUT.length() - cut;
        return rows(line, window, from + shift, to + shift);
    }

    private static List<Line> rows(int line, String text, int from, int to) {
        var shown = text.length() <= MAX_WIDTH + CUT.length() ? text : text.substring(0, MAX_WIDTH) + CUT;
        int end = Math.max(from + 1, Math.min(to, shown.length()));
        var number = String.valueOf(line);
        return List.of(
                gutter(number, line).and(Ink.PLAIN, shown),
                gutter("", line)
                        .and(Ink.PLAIN, Columns.blanks(shown, 0, from))
                        .and(Ink.MARK, Columns.marks(shown, from, end)));
    }

    private static Line gutter(String number, int line) {
        int width = Math.max(3, String.valueOf(line).length());
        return Line.of(Ink.FAINT, " ".repeat(width - number.length() + 1) + number + " | ");
    }

    private int lineStart(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = source.indexOf('\n', start) + 1;
        }
        return start;
    }

    private String sourceLine(int line) {
        int start = lineStart(line);
        int end = source.indexOf('\n', start);
        var text = source.substring(start, end < 0 ? source.length() : end);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
