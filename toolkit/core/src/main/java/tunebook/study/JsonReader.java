package tunebook.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one value of JSON (RFC 8259). Objects become {@link JsonObject}, arrays lists, numbers with a point or an exponent
 * doubles and others longs.
 */
final class JsonReader {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;
    private int escape = -1; // where a backslash stands, looked for when passed

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value that the text is.
     *
     * @throws IllegalArgumentException if it is none; the message says what was expected where
     */
    static Object read(String text) {
        var reader = new JsonReader(text);
        Object value = reader.value();
        if (reader.at < text.length()) {
            throw reader.unexpected("the end");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private JsonObject object() {
        enter();
        Map<String, Object> fields = new LinkedHashMap<>();
        expect('{');
        while (peek() != '}') {
            if (!fields.isEmpty()) {
                expect(',');
            }
            String name = string();
            expect(':');
            if (fields.put(name, value()) != null) {
                throw new IllegalArgumentException("the field '" + name + "' stands there twice");
            }
        }
        expect('}');
        depth--;
        return new JsonObject(fields);
    }

    private List<Object> array() {
        enter();
        List<Object> elements = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                expect(',');
            }
            elements.add(value());
        }
        expect(']');
        depth--;
        return elements;
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("more than " + DEEPEST + " brackets inside one another");
        }
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', at);
        if (end >= 0 && end < escape()) {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        var read = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return read.toString();
    }

    /** Where the next backslash stands; beyond the end if there is none. */
    private int escape() {
        if (escape < at) {
            int found = text.indexOf('\\', at);
            escape = found < 0 ? text.length() : found;
        }
        return escape;
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> {
                at--;
                throw unexpected("an escape");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw unexpected("a hexadecimal digit");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected(word);
        }
        at += word.length();
        return value;
    }

    private Object number() {
        int from = at;
        boolean whole = true;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            char c = text.charAt(at++);
            whole &= c == '-' || (c >= '0' && c <= '9');
        }
        String digits = text.substring(from, at);
        try {
            if (whole) {
                return Long.parseLong(digits);
            }
            return Double.parseDouble(digits);
        } catch (NumberFormatException none) {
            at = from;
            throw unexpected("a value");
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected("'" + c + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected("more");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException unexpected(String wanted) {
        return new IllegalArgumentException("expected " + wanted + " at character " + (at + 1) + ", but got "
                + (at < text.length() ? "'" + text.charAt(at) + "'" : "the end"));
    }
}
