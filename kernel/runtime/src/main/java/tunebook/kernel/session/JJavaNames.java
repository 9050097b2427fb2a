package tunebook.kernel.session;

import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/**
 * The names of JJava's packages, which have the shape of IJava's: a cell that says one means the other. Two sets of
 * classes would not do, for a MIME type of the one is none of the other.
 */
final class JJavaNames {
    private static final Pattern PACKAGE = Pattern.compile("\\borg\\.dflib\\.jjava\\.(?<part>jupyter|runtime)\\.");

    private JJavaNames() {}

    /** The source with IJava's names; every line stays a line, and text stays as it is. */
    static String asIJava(String source) {
        if (!source.contains("org.dflib.jjava.")) {
            return source;
        }
        var renamed = new StringBuilder();
        for (var region : Lexer.regions(source)) {
            var text = source.substring(region.start(), region.end());
            renamed.append(region.kind() == Lexer.Kind.CODE ? renamed(text) : text);
        }
        return renamed.toString();
    }

    private static String renamed(String code) {
        return PACKAGE.matcher(code)
                .replaceAll(name -> name.group(1).equals("jupyter")
                        ? "io.github.spencerpark.jupyter."
                        : "io.github.spencerpark.ijava.runtime.");
    }
}
