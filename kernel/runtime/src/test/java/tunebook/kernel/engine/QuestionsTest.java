package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion and documentation. A bar in the code is the cursor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    private final Bench bench = new Bench();

    @BeforeAll
    void declare() {
        bench.run("int counter = 3;\nclass Dog { Dog(String name) {} int bark(int times) { return times; } }");
    }

    @AfterAll
    void close() {
        bench.close();
    }

    private String completed(String codeWithBar) {
        int cursor = codeWithBar.indexOf('|');
        var code = codeWithBar.replace("|", "");
        var completion = bench.engine.complete(code, cursor);
        return completion.matches().isEmpty()
                ? ""
                : code.substring(0, completion.start())
                        + completion.matches().get(0)
                        + code.substring(completion.end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Math.flo|               # Math.floor(",
                "coun|                   # counter",
                "int x = 1; cou|         # int x = 1; counter",
                "new Dog(\"a\").ba|      # new Dog(\"a\").bark(",
                "cou|nter + 1            # counter + 1",
                "String t = \"\"; t.isEm|# String t = \"\"; t.isEmpty()",
                "String hi() { return \"\"; } int two = 2; tw|  # String hi() { return \"\"; } int two = 2; two",
                "for (int index = 0; ind| # for (int index = 0; index",
                "List<String> names; names.forEach(each -> ea| # List<String> names; names.forEach(each -> each",
                "class A { void f() { Strin| # class A { void f() { String",
                "\"😀\".leng|            # \"😀\".length()",
                "import java.util.Colle| # import java.util.Collection",
            })
    void theBestMatchCompletesTheName(String code, String completed) {
        assertThat(completed(code)).isEqualTo(completed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Math.|\"", "// Math.|", "nothingOfThatName|", "%time Math.|", "'|", "\"open |"})
    void nothingIsCompletedOutsideCode(String code) {
        assertThat(completed(code)).isEmpty();
    }

    private String inspected(String codeWithBar) {
        int cursor = codeWithBar.indexOf('|');
        return bench.engine
                .inspect(codeWithBar.replace("|", ""), cursor)
                .map(inspection -> inspection.entries().get(0).signature())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Math.max(|             # int Math.max(int a, int b)",
                "Math.max|              # int Math.max(int a, int b)",
                "Math.m|ax(1, 2)        # int Math.max(int a, int b)",
                "Math.max(1, |          # int Math.max(int a, int b)",
                "Math.max(counter, 2)|  # int Math.max(int a, int b)",
                "int y = 2; new Dog(\"a\").bark(| # int Dog.bark(int times)",
                "new Dog(|              # Dog(String name)",
                "counter|               # int counter",
                "Stri|ng                # java.lang.String",
                "double half = 0.5; half| # double half",
            })
    void signaturesAreFoundAtAnyCursor(String code, String signature) {
        assertThat(inspected(code)).isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "nothingOfThatName|", "1 + |"})
    void whatIsNotKnownIsNotFound(String code) {
        assertThat(inspected(code)).isEmpty();
    }

    @Test
    void documentationIsPlainText() {
        assertThat(Inspector.plainText("Returns {@code a &lt; b}.<p>See <a href=\"x\">this</a>."))
                .isEqualTo("Returns a < b.\n\nSee this.");
    }
}
