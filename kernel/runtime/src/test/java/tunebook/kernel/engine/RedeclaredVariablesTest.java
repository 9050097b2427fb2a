package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cell with a variable is run again: what uses the variable stays, and sees the new value. */
class RedeclaredVariablesTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aDeclarationThatFailsKeepsTheValue() {
        bench.run("int x = 7;");
        assertThat(bench.failure("int x = Integer.parseInt(\"seven\");").name()).isEqualTo("NumberFormatException");
        assertThat(bench.value("x")).isEqualTo(7);
    }

    @Test
    void withoutAValueItStartsAnew() {
        bench.run("int x = 7; String s = \"a\";");
        bench.run("int x; String s;");
        assertThat(bench.value("x + s")).isEqualTo("0null");
    }

    @Test
    void methodsLambdasAndThreadsSeeTheNewValue() {
        bench.run("int x = 1; int plus(int a) { return a + x; } Supplier<Integer> old = () -> x * 10;");
        var before = (Supplier<?>) bench.value("old");
        bench.run("int x = 2;");
        assertThat(bench.value("plus(1)")).isEqualTo(3);
        assertThat(bench.value("old.get()")).isEqualTo(20);
        assertThat(before.get()).isEqualTo(20);
        bench.run("x++;");
        assertThat(before.get()).isEqualTo(30);
    }

    @Test
    void objectsOfClassesThatUseItStay() {
        bench.run("int step = 1; class Counter { int n; int next() { return n += step; } }");
        bench.run("var counter = new Counter(); counter.next();");
        bench.run("int step = 10;");
        assertThat(bench.last().err()).isEmpty();
        assertThat(bench.value("counter.next()")).isEqualTo(11);
    }

    @Test
    void oneWhoseTypeIsDeclaredAgainIsSaidToBeGone() {
        bench.run("record P(int a) {}");
        bench.run("var all = List.of(new P(1)); var one = new P(2); P typed = new P(3);");
        bench.run("record P(int a) { int twice() { return 2 * a; } }");
        assertThat(bench.last().err())
                .contains("var all = List.of(new P(1));", "var one = new P(2);", "P typed = new P(3);")
                .contains("Run it again");
        bench.run("var all = List.of(new P(1)); var one = new P(2);");
        assertThat(bench.value("all.get(0).twice() + one.twice()")).isEqualTo(6);
    }

    @Test
    void anotherTypeIsAnotherVariable() {
        bench.run("int x = 1; int twice() { return 2 * (int) x; }");
        bench.run("double x = 1.5;");
        assertThat(bench.value("x")).isEqualTo(1.5);
        assertThat(bench.value("twice()")).isEqualTo(2);
        bench.run("var x = List.of(1);");
        bench.run("var x = List.of(\"a\");");
        assertThat(bench.value("x.get(0).length()")).isEqualTo(1);
        bench.run("int x = 4;");
        assertThat(bench.value("x + 1")).isEqualTo(5);
    }

    @Test
    void initialValuesMayBeAnything() {
        for (int run = 1; run <= 3; run++) {
            bench.run("Function<Integer, Integer> f = a -> { int b = a; while (b < 10) b += " + run + "; return b; };");
            bench.run("var object = new Object() { int field = " + run + "; };");
            bench.run("int[] squares = IntStream.range(0, 3).map(i -> i * i * " + run + ").toArray(), other = {" + run
                    + "};");
            bench.run("String text = switch (" + run + ") { case 1 -> \"one\"; default -> \"more\" + squares[1]; };");
            assertThat(bench.value("f.apply(9)")).isEqualTo(9 + run);
            assertThat(bench.value("object.field")).isEqualTo(run);
            assertThat(bench.value("squares[2] + other[0]")).isEqualTo(5 * run);
            assertThat(bench.value("text")).isEqualTo(run == 1 ? "one" : "more" + run);
        }
    }

    @Test
    void placesAreThoseOfTheNewDeclaration() {
        bench.run("\nSupplier<Integer> s = () -> Integer.parseInt(\"one\");\nvar first = s;");
        bench.run("\n\nSupplier<Integer> s = () -> {\n    int zero = 0;\n    return 1 / zero;\n};");
        var failure = bench.failure("s.get()");
        assertThat(String.join("\n", failure.traceback())).contains("cell 2, line 5");
        var old = bench.failure("first.get()");
        assertThat(String.join("\n", old.traceback())).contains("cell 1, line 2");
    }

    @Test
    void afterAResetItIsThereAgain() {
        bench.run("int x = 1;");
        bench.engine.reset();
        bench.run("int x = 2; int y = x;");
        bench.run("int x = 3;");
        assertThat(bench.value("x + y")).isEqualTo(5);
    }
}
