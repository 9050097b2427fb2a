package tunebook.kernel.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;

/**
 * What a class file has no room for (JVMS 4.4.7, 4.11): a text or a name of more than 65535 bytes, too many constants,
 * too much code.
 *
 * <p>The compiler finds out when it writes the class, after all errors that it looks for. JShell then takes the snippet
 * for one that waits for a declaration. And a text that is too long stays in the compiler's constant pool for good, so
 * that nothing else compiles any more: JShell has to be given new compilers. Long texts are looked for before the
 * compiler sees them, for it cannot say how long they are.
 */
final class CompilerLimits {
    private static final int MAX_BYTES = 65_535;
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u+\\p{XDigit}{4}");
    private static final Pattern LONG_NAME = Pattern.compile("\\w{" + (MAX_BYTES + 1) + "}");

    private CompilerLimits() {}

    /** The failure for a statement with a text or a name that is too long for a class file. */
    static Optional<Failure> tooLong(CellSource source, Statement statement) {
        var text = statement.source();
        if (text.length() <= MAX_BYTES / 3) {
            return Optional.empty();
        }
        var where = source.name() + ", line " + source.line(statement.start()) + ": ";
        if (LONG_NAME.matcher(Lexer.code(text)).find()) {
            return Optional.of(Failure.of(CompileError.NAME, where + "a name has at most " + MAX_BYTES + " bytes."));
        }
        int longest = longest(text);
        return longest <= MAX_BYTES
                ? Optional.empty()
                : Optional.of(Failure.of(
                        CompileError.NAME,
                        where + "a text in source has at most " + MAX_BYTES + " bytes in Java, but got " + longest
                                + ". Put it into a file, and read that: Files.readString(Path.of(\"text.txt\"))."));
    }

    /** The bytes of the longest constant text; texts with + between them are one. */
    private static int longest(String source) {
        int longest = 0;
        int current = 0;
        for (var region : Lexer.regions(source)) {
            var text = source.substring(region.start(), region.end());
            switch (region.kind()) {
                case STRING -> current += bytes(text.substring(1, text.length() - (region.closed() ? 1 : 0)));
                case TEXT_BLOCK -> current += bytes(block(text, region.closed()));
                case CODE -> current = text.matches("[\\s+()]*") ? current : 0;
                default -> {
                    // comments mean nothing
                }
            }
            longest = Math.max(longest, current);
        }
        return longest;
    }

    /** A text block without its indentation. */
    private static String block(String literal, boolean closed) {
        int begin = literal.indexOf('\n') + 1;
        return literal.substring(begin, literal.length() - (closed ? 3 : 0)).stripIndent();
    }

    private static int bytes(String content) {
        var text = UNICODE_ESCAPE.matcher(content).replaceAll("u");
        try {
            return text.translateEscapes().getBytes(StandardCharsets.UTF_8).length;
        } catch (IllegalArgumentException e) {
            // not an escape of Java, as the compiler will say
            return 0;
        }
    }

    /**
     * Has a shell forget the compilers that it uses again and again, which it does when libraries are added: of no name
     * here. One that stopped while it wrote a class file keeps what was too long for it, for all files after that.
     */
    static void renewCompilers(JShell shell) {
        shell.addToClasspath("");
    }

    /** Whether the compiler stopped at one of these limits. */
    static boolean isExceeded(Stream<Diag> diagnostics) {
        return diagnostics.anyMatch(diagnostic -> diagnostic.isError()
                && diagnostic.getCode() != null
                && diagnostic.getCode().startsWith("compiler.err.limit."));
    }
}
