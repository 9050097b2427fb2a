package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {
    private static Shortcut of(String text) {
        return Shortcut.of(Statement.of(text, 0), Lexer.code(text)).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1;",
                "x;",
                "x",
                "a == b;",
                "a <= b && c != d;",
                "list.stream().map(x -> x + 1).toList();",
                "new int[3];",
                "new ArrayList<String>();",
                "a instanceof String;",
                "-x;",
                "!done;",
                "(1 + 2) * 3;",
                "f(\"a = b ? c : d\");",
                "\"switch\";",
                "i++;",
                "/* why */ 2;",
                "// why\n2;",
                "a < b;",
                "Integer.class;",
                "f (x);"
            })
    void anExpressionReturnsItsValue(String text) {
        assertThat(of(text)).isNotNull();
        assertThat(of(text).valued()).isTrue();
        assertThat(of(text).form().source()).endsWith(text);
        int shift = of(text).form().source().length() - text.length();
        assertThat(of(text).form().inCell(shift + 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x;",
                "String name;",
                "List<String> names;",
                "int[] all;",
                "Map<String, List<Integer>> m;",
                "x = 3;",
                "x += 3;",
                "x >>= 1;",
                "var y = 3;",
                "String twice(String s) { return s + s; }",
                "class A {}",
                "record P(int i) {}",
                "import java.util.List;",
                "for (;;) {}",
                "if (a) b();",
                "{ }",
                ";",
                "@Deprecated void f() {}",
                "a ? 1 : 2.0;",
                "switch (x) { default -> 1; };",
                "f(switch (x) { default -> 1; });",
                "throw e;",
                "return 3;",
                "enum E { A }",
                "Runnable r;",
                "sealed interface S permits A {}",
                "non-sealed class B {}"
            })
    void whatMayMeanSomethingElseGoesTheLongWay(String text) {
        assertThat(of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.out.println(3);", "System . err\n.print(\"x\")", "System.out.println();"})
    void printingHasNoValue(String text) {
        assertThat(of(text).valued()).isFalse();
    }
}
