package tunebook.kernel.app.html;

/**
 * What a terminal shows of a text with carriage returns and backspaces: a progress bar that redraws its line a hundred
 * times is one line.
 *
 * <p>As in front ends, a carriage return goes back to the start of the line, and what follows overwrites.
 */
final class TerminalText {
    private TerminalText() {}

    static String shown(String text) {
        if (text.indexOf('\r') < 0 && text.indexOf('\b') < 0) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        var lines = text.replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            shown.append(i == 0 ? "" : "\n").append(line(lines[i]));
        }
        return shown.toString();
    }

    private static String line(String line) {
        var shown = new StringBuilder();
        int cursor = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\r') {
                cursor = 0;
            } else if (c == '\b') {
                cursor = Math.max(0, cursor - 1);
            } else if (cursor < shown.length()) {
                shown.setCharAt(cursor++, c);
            } else {
                shown.append(c);
                cursor++;
            }
        }
        return shown.toString();
    }
}
