package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out what is code in a cell, and what is a comment, a literal, or a line that calls a magic.
 *
 * <p>It knows just enough of Java's lexical structure (JLS 3.7, 3.10) to never look for anything inside a string. A
 * {@code %} begins a magic where it could not be the remainder operator: before a name, where a statement may begin
 * ({@code %jars x/*.jar}), or after {@code =} ({@code var j = %jars x/*.jar}). The magic goes on to the end of its
 * line. A literal that is not closed ends with its line, a text block or a comment with the cell.
 */
public final class Lexer {
    /** What a stretch of source is. */
    public enum Kind {
        CODE,
        COMMENT,
        STRING,
        CHARACTER,
        TEXT_BLOCK,
        MAGIC
    }

    /**
     * A stretch of one kind.
     *
     * @param start index of its first character
     * @param end index after its last character
     * @param closed false if the source ended, or the line, before the closing sign
     */
    public record Region(Kind kind, int start, int end, boolean closed) {}

    private final String source;
    private final List<Region> regions = new ArrayList<>();
    private int at;
    private int codeStart;
    /** The last character of code that is not blank; a semicolon at the start, where a statement may begin. */
    private char last = ';';

    /** What may be a name or a keyword in source without comments and literals. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private Lexer(String source) {
        this.source = source;
    }

    /** The stretches of a source, in order and without gaps. */
    public static List<Region> regions(String source) {
        return new Lexer(source).scan();
    }

    /** The source with blanks in place of all comments, magics and what stands inside of literals; lines stay. */
    public static String code(String source) {
        var code = new StringBuilder(source);
        for (var region : regions(source)) {
            if (region.kind() == Kind.CODE) {
                continue;
            }
            boolean literal = region.kind() != Kind.COMMENT && region.kind() != Kind.MAGIC;
            int from = literal ? region.start() + 1 : region.start();
            int to = literal && region.closed() ? region.end() - 1 : region.end();
            for (int i = from; i < to; i++) {
                if (code.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
        }
        return code.toString();
    }

    /** The names and keywords in source without comments and literals, as {@link #code} gives it, each once. */
    public static Set<String> words(String code) {
        return WORD.matcher(code)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Region> scan() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                add(Kind.COMMENT, lineEnd(), true);
            } else if (source.startsWith("/*", at)) {
                addUntil(Kind.COMMENT, 2, "*/");
            } else if (source.startsWith("\"\"\"", at)) {
                addLiteral(Kind.TEXT_BLOCK, "\"\"\"", source.length());
            } else if (source.charAt(at) == '"') {
                addLiteral(Kind.STRING, "\"", lineEnd());
            } else if (source.charAt(at) == '\'') {
                addLiteral(Kind.CHARACTER, "'", lineEnd());
            } else if (source.charAt(at) == '%' && magicBegins()) {
                add(Kind.MAGIC, lineEnd(), true);
                last = ';';
            } else {
                skip();
            }
        }
        endCode();
        return regions;
    }

    private void skip() {
        char c = source.charAt(at++);
        if (!Character.isWhitespace(c)) {
            last = c;
        }
    }

    private boolean magicBegins() {
        int name = source.startsWith("%%", at) ? at + 2 : at + 1;
        return name < source.length()
                && Character.isJavaIdentifierStart(source.charAt(name))
                && (last == '=' || (";{}".indexOf(last) >= 0 && onlyBlanksBefore()));
    }

    private boolean onlyBlanksBefore() {
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        return at == 0 || source.substring(lineStart, at).isBlank();
    }

    private int lineEnd() {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }

    private void addUntil(Kind kind, int opening, String closing) {
        int end = source.indexOf(closing, at + opening);
        add(kind, end < 0 ? source.length() : end + closing.length(), end >= 0);
    }

    /** A literal with escapes; {@code limit} is where it ends at the latest. */
    private void addLiteral(Kind kind, String quote, int limit) {
        int i = at + quote.length();
        while (i < limit && !source.startsWith(quote, i)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        boolean closed = i < limit;
        add(kind, closed ? i + quote.length() : limit, closed);
        last = '"';
    }

    private void add(Kind kind, int end, boolean closed) {
        endCode();
        regions.add(new Region(kind, at, end, closed));
        at = end;
        codeStart = end;
    }

    private void endCode() {
        if (codeStart < at) {
            regions.add(new Region(Kind.CODE, codeStart, at, true));
        }
    }
}
