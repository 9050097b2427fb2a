package tunebook.kernel.render;

import java.lang.reflect.RecordComponent;

/**
 * Values as text that can be read: {@code int[3]{1, 2, 3}}, {@code [a, b]}, {@code {k=v}}, {@code Point[x=1, y=2]}. What
 * is long is folded, and says by how much.
 */
final class PlainText {
    private static final int MOST = 20_000;

    private PlainText() {}

    /** The text of a value, in lines; null is the word. */
    static String of(Object value) {
        return Excerpt.of(Layout.of(Reading.of(value)), MOST);
    }

    /** The text of a value in one line of at most so many characters. */
    static String line(Object value, int most) {
        return line(Reading.of(value), most);
    }

    /** The text of a component of a record in one line of at most so many characters. */
    static String line(Record record, RecordComponent component, int most) {
        return line(Reading.of(record, component), most);
    }

    private static String line(Doc doc, int most) {
        return Excerpt.of(Quoting.escaped(doc.flat()), most);
    }
}
