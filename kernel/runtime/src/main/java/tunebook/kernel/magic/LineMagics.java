package tunebook.kernel.magic;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tunebook.kernel.engine.Lexer;

/**
 * Turns the lines of a cell that call magics into Java: {@code var j = %jars x/*.jar} becomes
 * {@code var j = $magic("jars", "x/*.jar");}, a call of {@link tunebook.spi.MagicCall}. Every line stays a line.
 */
public final class LineMagics {
    private static final Pattern CALL = Pattern.compile("%+(?<name>[\\p{L}_]\\w*)(?<rest>.*)", Pattern.DOTALL);

    private LineMagics() {}

    /**
     * The cell in Java.
     *
     * @param takesSource whether a magic of that name gets the rest of its line as it stands
     */
    public static String toJava(String cell, Predicate<String> takesSource) {
        var java = new StringBuilder();
        for (var region : Lexer.regions(cell)) {
            var text = cell.substring(region.start(), region.end());
            java.append(region.kind() == Lexer.Kind.MAGIC ? call(text, takesSource) : text);
        }
        return java.toString();
    }

    private static String call(String line, Predicate<String> takesSource) {
        var call = CALL.matcher(line);
        if (!call.matches()) {
            return line;
        }
        var name = call.group("name");
        var rest = call.group("rest").strip();
        var args = takesSource.test(name) ? source(rest) : Arguments.split(withoutSemicolon(rest));
        return Stream.concat(Stream.of(name), args.stream())
                .map(LineMagics::literal)
                .collect(Collectors.joining(", ", "$magic(", ");"));
    }

    private static List<String> source(String rest) {
        return rest.isEmpty() ? List.of() : List.of(rest);
    }

    private static String withoutSemicolon(String rest) {
        return rest.endsWith(";") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\r' -> literal.append("\\r");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
