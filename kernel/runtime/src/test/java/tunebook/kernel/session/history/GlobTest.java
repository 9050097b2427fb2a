package tunebook.kernel.session.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "* | anything | true",
                "`` | `` | true",
                "`` | a | false",
                "a*c | abbbc | true",
                "a*c | ab | false",
                "*b*b* | abab | true",
                "*b*b* | ab | false",
                "a?c | a😀c | true",
                "a?c | ac | false",
                "[ab]x | bx | true",
                "[ab]x | cx | false",
                "[a-c]x | bx | true",
                "[^a-c]x | bx | false",
                "[^a-c]x | dx | true",
                "a[0] | a0 | true",
                "int[ | int[ | true",
                "*.+() | f.+() | true",
                "A | a | false",
            })
    void fits(String pattern, String text, boolean expected) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void linesAreNoBoundary() {
        assertThat(new Glob("*b*").matches("a\nb\nc")).isTrue();
    }

    @Test
    void manyStarsTakeNoLonger() {
        // by trying all ways to share the text between the stars this would take years
        assertThat(new Glob("*a".repeat(40) + "*b").matches("a".repeat(5_000))).isFalse();
    }
}
