package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, strings and text blocks that are never closed: an error that shows where they begin, and nothing runs. */
class UnclosedTest {
    private static Bench bench;

    @BeforeAll
    static void open() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /* never closed                                    | 1 | The comment that begins in line 1 is never closed.
            ran = 1;¦ran = 2; /* never¦closed                  | 2 | The comment that begins in line 2 is never closed.
            ran = 1; /** never closed;¦* int f() { return 1; } | 1 | The comment that begins in line 1 is never closed.
            ran = 1;¦int f( /* never closed                    | 2 | The comment that begins in line 2 is never closed.
            /* closed */ ran = 1; /*/                          | 1 | The comment that begins in line 1 is never closed.
            ran = 1;¦String s = \"""¦  never closed            | 2 | The text block that begins in line 2 is never closed.
            ran = 1;¦¦\"""¦never "closed" ""                   | 3 | The text block that begins in line 3 is never closed.
            ran = 1;¦"never closed                             | 2 | This string has no closing quote.
            ran = 1;¦String s = "never closed;¦ran = 2;        | 2 | This string has no closing quote.
            ran = 1;¦char c = 'c;                              | 2 | This character has no closing quote.
            """)
    void isSaidWhereItBegins(String code, int line, String sentence) {
        bench.run("int ran = 0;");
        var failure = bench.failure(code.replace('¦', '\n'));
        assertThat(failure.name()).isEqualTo(CompileError.NAME);
        assertThat(failure.message()).isEqualTo(sentence);
        assertThat(String.join("\n", failure.traceback())).contains(", line " + line, "Hint: ");
        assertThat(bench.value("ran")).as("nothing has run").isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* closed */ 5",
                "/**/ 5",
                "5 // not /* closed",
                "\"/*\".length() + 3",
                "5 /* \" */",
                "(int) '\"' - 29",
                "// it's, \"\"\"\n5",
                "5 // */",
                "\"\"\"\n/* a\\\"\"\" \"\"\".length() - 2"
            })
    void whatIsClosedIsLeftAlone(String code) {
        assertThat(bench.value(code)).isEqualTo(5);
    }

    @Test
    void evalSaysItToo() {
        assertThat(bench.failure("eval(\"5 /* never closed\")").message())
                .isEqualTo("The comment that begins in line 1 is never closed.");
    }
}
