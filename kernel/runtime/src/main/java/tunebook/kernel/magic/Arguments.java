package tunebook.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/** Splits the text after a magic's name: at blanks, except inside double quotes; a backslash takes the next character as it is. */
final class Arguments {
    private Arguments() {}

    /** The arguments; a quote that is not closed goes on to the end. */
    static List<String> split(String text) {
        var arguments = new ArrayList<String>();
        var current = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                current.append(text.charAt(++i));
                begun = true;
            } else if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (begun) {
                    arguments.add(current.toString());
                    current.setLength(0);
                    begun = false;
                }
            } else {
                current.append(c);
                begun = true;
            }
        }
        if (begun) {
            arguments.add(current.toString());
        }
        return List.copyOf(arguments);
    }
}
