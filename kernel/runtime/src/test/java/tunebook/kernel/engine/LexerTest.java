package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.engine.Lexer.Kind;

/** What is code, and what only looks like it. */
class LexerTest {
    private static String only(String source, Kind kind) {
        return Lexer.regions(source).stream()
                .filter(region -> region.kind() == kind)
                .map(region -> source.substring(region.start(), region.end()))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a// b@a    ",
                "a/* ; */b@a       b",
                "x = \"a;b\";@x = \"   \";",
                "c = '\\''; d@c = '  '; d",
                "\"a\\\"//b\" c@\"      \" c",
                "\"open@\"    ",
                "/* open ;@         ",
                "%jars x/*.jar@             ",
                "a = %jars x;@a =         ",
                "a % b@a % b",
            })
    void commentsLiteralsAndMagicsBecomeBlank(String source, String code) {
        assertThat(Lexer.code(source)).isEqualTo(code);
    }

    @Test
    void textBlocksAreOnePiece() {
        var source = "var s = \"\"\"\n  %time \"x\" // \\\"\"\"\n\"\"\"; s";
        assertThat(only(source, Kind.TEXT_BLOCK)).startsWith("\"\"\"\n").endsWith("\n\"\"\"");
        assertThat(only(source, Kind.MAGIC)).isEmpty();
        assertThat(Lexer.code(source)).endsWith("; s").hasSameSizeAs(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%time 1",
                "  %time 1",
                "int x = 3;\n%time 1",
                "if (a) {\n%time 1\n}",
                "// note\n%time 1",
                "x = 1;\n\n/* a */\n%time 1",
            })
    void aMagicStandsWhereAStatementMayBegin(String source) {
        assertThat(only(source, Kind.MAGIC)).isEqualTo("%time 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int m = 10\n    %n;",
                "a % b",
                "f(7\n%k)",
                "x = 7; y %z;",
                "% 3",
                "%3",
                "\"%time\"",
                "// %time",
                "int r = (a\n%b);",
            })
    void aRemainderIsNoMagic(String source) {
        assertThat(only(source, Kind.MAGIC)).isEmpty();
    }

    @Test
    void regionsCoverTheSource() {
        var source = "a \"b\" /* c */ 'd' // e\n%f g\nh \"\"\"\ni\"\"\" \"";
        int at = 0;
        for (var region : Lexer.regions(source)) {
            assertThat(region.start()).isEqualTo(at);
            at = region.end();
        }
        assertThat(at).isEqualTo(source.length());
        assertThat(Lexer.regions("")).isEmpty();
    }
}
