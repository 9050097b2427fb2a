package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.engine.Shortcut.Form;

class ShortcutTest {
    private static List<Form> forms(String text) {
        return Shortcut.of(Statement.of(text, 0), Lexer.code(text)).stream()
                .map(Shortcut::form)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1;",
                "x;",
                "x",
                "a == b;",
                "a <= b && c != d;",
                "a instanceof String;",
                "-x;",
                "!done;",
                "(1 + 2) * 3;",
                "\"switch\";",
                "i++;",
                "x += 3;",
                "a[1] = 3;",
                "this.x = 3;",
                "/* why */ 2;",
                "// why\n2;",
                "a < b;",
                "Integer.class;",
                "a ? 1 : 2.0;",
                "list.stream().map(x -> { return x + 1; }).toList();"
            })
    void anExpressionHasAValue(String text) {
        assertThat(forms(text)).containsExactly(Form.VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list.stream().map(x -> x + 1).toList();",
                "new int[3];",
                "new ArrayList<String>();",
                "new\nThread(r).start();",
                "Thread.sleep(3);",
                "f(\"a = b ? c : d\");",
                "f(switch (x) { default -> 1; });",
                "f (x);"
            })
    void aCallMayHaveNone(String text) {
        assertThat(forms(text)).containsExactly(Form.VALUE, Form.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = 3;", "x=y=3", "x = a -> a;", "größe = 3", "a$b = 3"})
    void nobodyAsksForTheValueOfAnAssignment(String text) {
        assertThat(forms(text)).containsExactly(Form.ASSIGNMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(3);",
                "System . err\n.print(\"x\")",
                "System.out.println();",
                "for (;;) {}",
                "if (a) b();",
                "while (true);",
                "{ }",
                "throw e;",
                "assert x > 3;",
                "try { f(); } finally { }"
            })
    void aStatementHasNoValue(String text) {
        assertThat(forms(text)).containsExactly(Form.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x;",
                "String name;",
                "String name",
                "Point p = f();",
                "a.b.Point p = f()",
                "List<String> names;",
                "List<int[]> names = f();",
                "int[] all;",
                "Point[] all = f();",
                "Map<String, List<Integer>> m;",
                "var y = 3;",
                "final var y = 3;",
                "String twice(String s) { return s + s; }",
                "class A {}",
                "record P(int i) {}",
                "import java.util.List;",
                ";",
                "@Deprecated void f() {}",
                "switch (x) { default -> 1; };",
                "return 3;",
                "if (a) return;",
                "enum E { A }",
                "Runnable r;",
                "sealed interface S permits A {}",
                "non-sealed class B {}"
            })
    void whatMayDeclareSomethingIsForJShell(String text) {
        assertThat(forms(text)).isEmpty();
    }

    @Test
    void whatMayBeNestedTooDeeplyIsForJShell() {
        assertThat(forms("(".repeat(1_000) + "1" + ")".repeat(1_000))).isEmpty();
    }

    @Test
    void theFirstLineOfTheMethodIsThatOfTheStatement() {
        var value =
                Shortcut.of(Statement.of("x + // so\n1 // much", 0), "x + \n1").get(0);
        assertThat(value.method("f"))
                .isEqualTo(
                        "java.lang.Object f()throws java.lang.Throwable{var value$=x + // so\n1 // much\n;return value$;}");
    }
}
