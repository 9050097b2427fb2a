package tunebook.kernel.assist;

import tunebook.kernel.engine.Lexer;

/**
 * A position in a cell, between two characters, and the name that it is in or at the end of.
 *
 * @param cell the text
 * @param at index in the text, counted in {@code char}s
 */
record Cursor(String cell, int at) {
    Cursor {
        at = Math.max(0, Math.min(at, cell.length()));
    }

    /** Whether it is inside of a literal, a comment or a magic, where Java has nothing to say. */
    boolean isOutsideCode() {
        return Lexer.regions(cell).stream()
                .anyMatch(region -> region.kind() != Lexer.Kind.CODE
                        && region.start() < at
                        && (at < region.end() || (at == region.end() && !endsVisibly(region))));
    }

    private static boolean endsVisibly(Lexer.Region region) {
        return region.closed() && region.kind() != Lexer.Kind.COMMENT && region.kind() != Lexer.Kind.MAGIC;
    }

    /** The index of the first letter of the name. */
    int nameStart() {
        int start = at;
        while (start > 0 && Character.isJavaIdentifierPart(cell.codePointBefore(start))) {
            start -= Character.charCount(cell.codePointBefore(start));
        }
        return start;
    }

    /** The index after the last letter of the name. */
    int nameEnd() {
        int end = at;
        while (end < cell.length() && Character.isJavaIdentifierPart(cell.codePointAt(end))) {
            end += Character.charCount(cell.codePointAt(end));
        }
        return end;
    }

    /** What stands of the name before the cursor. */
    String prefix() {
        return cell.substring(nameStart(), at);
    }

    /** The whole name; empty if there is none, or a number. */
    String name() {
        int start = nameStart();
        boolean begins = start < cell.length() && Character.isJavaIdentifierStart(cell.codePointAt(start));
        return begins ? cell.substring(start, nameEnd()) : "";
    }

    /** The same cell, looked at elsewhere. */
    Cursor moved(int index) {
        return new Cursor(cell, index);
    }

    /** The last character of code before the name that is not blank; a blank if there is none. */
    char signBefore() {
        var before = Lexer.code(cell).substring(0, nameStart()).stripTrailing();
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }

    /** The bracket whose arguments the cursor is in: the index of its opening sign; -1 if it is in none. */
    int openParenthesis() {
        var code = Lexer.code(cell);
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            char c = code.charAt(i);
            if (c == ')' || c == ']') {
                depth++;
            } else if (c == '(' || c == '[') {
                if (depth == 0 && c == '(') {
                    return i;
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (c == ';' || c == '{' || c == '}')) {
                return -1;
            }
        }
        return -1;
    }
}
