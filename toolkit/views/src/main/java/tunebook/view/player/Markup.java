package tunebook.view.player;

import java.util.List;
import java.util.stream.Collectors;

/** Text inside HTML and inside a script. */
final class Markup {
    private Markup() {}

    /** Text as HTML content or attribute value. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * The line that opens and closes a disclosure. Some front ends take its triangle away by a style sheet, and one that
     * is not trusted takes the style away that brings it back: so words say what a click does.
     */
    static String summary(String text) {
        return "<summary style=\"display:list-item;cursor:pointer\">" + html(text)
                + " (click to show or hide)</summary>";
    }

    /** Any text as a JavaScript string that is safe inside a script element. */
    static String string(String text) {
        return quoted(text).replace("<", "\\u003c");
    }

    /** Markup of ours, whose text is escaped already, as a JavaScript string: only its end tags need care. */
    static String markup(String svg) {
        return quoted(svg).replace("</", "<\\/").replace("<!", "\\u003c!");
    }

    static String strings(List<String> texts) {
        return texts.stream().map(Markup::string).collect(Collectors.joining(",", "[", "]"));
    }

    static String markups(List<String> svgs) {
        return svgs.stream().map(Markup::markup).collect(Collectors.joining(",", "[", "]"));
    }

    /** In single quotes, as SVG is full of double ones. */
    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 16).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('\'').toString();
    }
}
