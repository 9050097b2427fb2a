package tunebook.kernel.engine.explain;

/** How wide characters are in a font of fixed width: marks under a line must stand under their characters. */
final class Columns {
    /** Blocks of characters of double width: first and last code point (Unicode TR 11, wide and full-width). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    private Columns() {}

    /** As many blanks as a stretch of text is wide; a tab stays a tab. */
    static String blanks(String text, int from, int to) {
        return filled(text, from, to, ' ');
    }

    /** As many marks as a stretch of text is wide. */
    static String marks(String text, int from, int to) {
        return filled(text, from, to, '^').replace('\t', '^');
    }

    private static String filled(String text, int from, int to, char sign) {
        var filled = new StringBuilder();
        int i = from;
        while (i < to) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            filled.append(c == '\t' ? "\t" : String.valueOf(sign).repeat(width(c)));
            i += Character.charCount(c);
        }
        return filled.toString();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (var block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return 2;
            }
        }
        return 1;
    }
}
