package tunebook.kernel.render;

import java.util.List;

/** A value as text whose lines are not broken yet; {@link Layout} does that. */
sealed interface Doc {
    /** Text that stands as it is. */
    record Leaf(String text) implements Doc {
        @Override
        public String flat() {
            return text;
        }
    }

    /** What is left out at its place. Short items leave it a line of its own. */
    record Gap(String text) implements Doc {
        @Override
        public String flat() {
            return text;
        }
    }

    /** Text before a value: the name of a component, the key of an entry. */
    record Labelled(String label, Doc value) implements Doc {
        @Override
        public String flat() {
            return label + value.flat();
        }
    }

    /** Several values between brackets. */
    record Group(String open, List<Doc> items, String close) implements Doc {
        public Group {
            items = List.copyOf(items);
        }

        @Override
        public String flat() {
            var text = new StringBuilder(open);
            for (int i = 0; i < items.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(items.get(i).flat());
            }
            return text.append(close).toString();
        }
    }

    /** Lines that are laid out already, one row of numbers each. */
    record Rows(String open, List<String> lines, String close) implements Doc {
        public Rows {
            lines = List.copyOf(lines);
        }

        @Override
        public String flat() {
            return open + String.join(", ", lines) + close;
        }
    }

    /** The text in one line. */
    String flat();

    static Doc of(String text) {
        return new Leaf(text);
    }
}
