package tunebook.kernel.render;

import java.util.List;

/**
 * Breaks the text of a value into lines. What fits into one line stays in one; else each item has a line of its own, two
 * columns further in, and short items (numbers, words) fill lines.
 */
final class Layout {
    private static final int WIDTH = 100;
    /** Items of at most so many characters share lines. */
    private static final int SHORT = 24;

    private final StringBuilder text = new StringBuilder();
    private int column;

    private Layout() {}

    static String of(Doc doc) {
        var layout = new Layout();
        layout.add(doc, 0, 0);
        return layout.text.toString();
    }

    /** {@code after} characters follow on the same line. */
    private void add(Doc doc, int indent, int after) {
        if (doc instanceof Doc.Labelled labelled) {
            add(labelled.label());
            add(labelled.value(), indent, after);
        } else if (doc instanceof Doc.Rows rows) {
            rows(rows, indent);
        } else if (doc instanceof Doc.Group group && column + group.flat().length() + after > WIDTH) {
            group(group, indent);
        } else {
            add(doc.flat());
        }
    }

    private void add(String part) {
        text.append(part);
        column += part.length();
    }

    private void line(int indent) {
        text.append('\n').append(" ".repeat(indent));
        column = indent;
    }

    private void rows(Doc.Rows rows, int indent) {
        add(rows.open());
        for (int i = 0; i < rows.lines().size(); i++) {
            line(indent + 2);
            add(rows.lines().get(i) + (i + 1 < rows.lines().size() ? "," : ""));
        }
        line(indent);
        add(rows.close());
    }

    private void group(Doc.Group group, int indent) {
        boolean fill = areShort(group.items());
        add(group.open());
        for (int i = 0; i < group.items().size(); i++) {
            var item = group.items().get(i);
            int comma = i + 1 < group.items().size() ? 1 : 0;
            boolean besideGap =
                    item instanceof Doc.Gap || (i > 0 && group.items().get(i - 1) instanceof Doc.Gap);
            if (i == 0 || !fill || besideGap || column + 1 + item.flat().length() + comma > WIDTH) {
                line(indent + 2);
            } else {
                add(" ");
            }
            add(item, indent + 2, comma);
            add(comma == 1 ? "," : "");
        }
        line(indent);
        add(group.close());
    }

    private static boolean areShort(List<Doc> items) {
        return items.stream()
                .allMatch(item -> item instanceof Doc.Gap
                        || (item instanceof Doc.Leaf leaf && leaf.text().length() <= SHORT));
    }
}
