package tunebook.kernel.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/**
 * Cuts a cell that may be unfinished into imports, types, methods and statements. By brackets and first words only: it
 * need not be right about wrong code, but it must say something about every cell.
 */
final class CellParts {
    /** What a part is. */
    enum Kind {
        IMPORT,
        TYPE,
        METHOD,
        STATEMENT
    }

    /**
     * A part.
     *
     * @param start index of its first character that is not blank
     * @param end index after its last
     */
    record Part(Kind kind, int start, int end) {}

    private static final Pattern ANNOTATIONS = Pattern.compile("^(?:\\s*@(?!interface\\b)[\\w.]+(?:\\([^)]*\\))?)+");
    private static final Pattern TYPE = Pattern.compile(
            "^[^{(;=]*?(?:\\b(?:class|interface|enum)|@interface|\\brecord(?=\\s+\\w+\\s*[<(]))\\s+[\\p{L}_$].*",
            Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "^(?!(?:return|new|throw|yield|assert|else|if|for|while|switch|try|do|catch|synchronized\\s*\\()\\b)"
                    + "[\\w$<>\\[\\], .?&\\s\\p{L}]*[\\w$>\\]\\p{L}]\\s+[\\w$\\p{L}]+\\s*\\([^{;=]*\\)\\s*(?:throws\\s[\\w.,\\s]+)?$");
    private static final Pattern BLOCK = Pattern.compile(
            "^(?:(?:\\w+\\s*:\\s*)?(?:if|for|while|try|switch|synchronized|else|finally|catch)\\b.*|static\\s*|\\s*)$",
            Pattern.DOTALL);
    private static final Pattern CONTINUES = Pattern.compile("\\s*(?:else|catch|finally)\\b.*", Pattern.DOTALL);

    private final String code;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    private CellParts(String code) {
        this.code = code;
    }

    /** The parts of a cell, in order. */
    static List<Part> of(String cell) {
        return new CellParts(Lexer.code(cell)).cut();
    }

    private List<Part> cut() {
        while (true) {
            while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
                at++;
            }
            if (at == code.length()) {
                return parts;
            }
            int start = at;
            at = end(start);
            parts.add(new Part(kind(head(start, at)), start, at));
        }
    }

    private int end(int start) {
        int depth = 0;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
                if (depth == 0 && c == '}' && endsWithBlock(start, i + 1)) {
                    return i + 1;
                }
            } else if (c == ';' && depth == 0) {
                return i + 1;
            }
        }
        return code.length();
    }

    private boolean endsWithBlock(int start, int end) {
        var head = head(start, end);
        boolean block = kind(head) != Kind.STATEMENT
                || BLOCK.matcher(withoutAnnotations(head).strip()).matches();
        return block && !CONTINUES.matcher(code.substring(end)).matches();
    }

    /** What stands before the first block, or all. */
    private String head(int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == '{' && depth <= 0) {
                return code.substring(start, i);
            }
        }
        return code.substring(start, end);
    }

    private static Kind kind(String head) {
        var text = withoutAnnotations(head).strip();
        if (text.matches("(?s)import\\b.*")) {
            return Kind.IMPORT;
        } else if (TYPE.matcher(text).matches()) {
            return Kind.TYPE;
        }
        return METHOD.matcher(text).matches() ? Kind.METHOD : Kind.STATEMENT;
    }

    private static String withoutAnnotations(String head) {
        return ANNOTATIONS.matcher(head).replaceFirst("");
    }
}
