package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells mean: values, declarations, statements. */
class EvaluationTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theLastExpressionIsTheValue() {
        assertThat(bench.value("1 + 1")).isEqualTo(2);
        assertThat(bench.value("int x = 20;\nint y = 22;\nx + y")).isEqualTo(42);
        assertThat(bench.value("\"a\" + x;")).isEqualTo("a20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "// nothing",
                "int x = 3;",
                "x",
                "import java.util.zip.*;",
                "if (true) {}",
                ";",
                "void f() {}"
            })
    void statementsAndDeclarationsHaveNoValue(String code) {
        bench.run("int x = 1;");
        var expected = code.equals("x") ? new Outcome.Value(1) : new Outcome.Done();
        assertThat(bench.run(code)).isEqualTo(expected);
    }

    @Test
    void assignmentsHaveNoValueAndNullIsAValueOnlyWhereItIsAskedFor() {
        bench.run("String s = null;");
        assertThat(bench.run("s = \"a\"")).isEqualTo(new Outcome.Done());
        assertThat(bench.run("new HashMap<String, Integer>().get(s)")).isEqualTo(new Outcome.Value(null));
        assertThat(bench.run("new HashMap<String, Integer>().get(s);")).isEqualTo(new Outcome.Done());
    }

    @Test
    void numbersHaveTheTypeOfTheWholeExpression() {
        assertThat(bench.value("1 + 'a'")).isEqualTo(98);
        assertThat(bench.value("2 / 4f")).isEqualTo(0.5f);
        assertThat(bench.value("true ? 1 : 2.0")).isEqualTo(1.0);
        assertThat(bench.value("switch (3) { case 3 -> 1; default -> 2.0; }")).isEqualTo(1.0);
        assertThat(bench.value("int i = 7; i++")).isEqualTo(7);
        assertThat(bench.value("i")).isEqualTo(8);
    }

    @Test
    void whatHasNoValueRunsOnceAndShowsNothing() {
        assertThat(bench.run("int calls = 0; void call() { calls++; } call()")).isEqualTo(new Outcome.Done());
        assertThat(bench.run("call();")).isEqualTo(new Outcome.Done());
        assertThat(bench.value("calls")).isEqualTo(2);
        assertThat(bench.run("System.out.print(\"\")")).isEqualTo(new Outcome.Done());
    }

    @Test
    void aValueIsTheObjectItself() {
        bench.run("var list = new ArrayList<Integer>(List.of(1, 2));");
        var list = bench.value("list");
        bench.run("list.add(3)");
        assertThat(list).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void typesOfOneCellMayNeedEachOther() {
        assertThat(bench.value("class A { B b; int n = 1; }\nclass B { A a; }\nvar b = new B(); b.a = new A(); b.a.n"))
                .isEqualTo(1);
        assertThat(bench.value("int even(int n) { return n == 0 ? 1 : odd(n - 1); }\n"
                        + "int odd(int n) { return n == 0 ? 0 : even(n - 1); }\neven(10)"))
                .isEqualTo(1);
    }

    @Test
    void sealedTypesWorkWithAndWithoutPermits() {
        assertThat(bench.value("""
                sealed interface Shape permits Circle, Square {}
                record Circle(double r) implements Shape {}
                record Square(double a) implements Shape {}
                Shape s = new Square(2); s.toString()""")).isEqualTo("Square[a=2.0]");
        assertThat(bench.value("""
                public sealed interface Expr { }
                record Num(int n) implements Expr {}
                record Sum(Expr left, Expr right) implements Comparable<Sum>, Expr {
                    public int compareTo(Sum other) { return 0; } }
                final class Zero implements Expr {}
                Expr e = new Sum(new Num(1), new Zero()); e instanceof Sum""")).isEqualTo(true);
    }

    @Test
    void recordsMayCheckTheirComponents() {
        bench.run("""
                record Range(int low, int high) {
                    Range {
                        if (low > high) throw new IllegalArgumentException("low > high");
                    }
                    Range(int high) { this(0, high); }
                    int size() { return high - low; }
                }""");
        assertThat(bench.value("new Range(3).size()")).isEqualTo(3);
        assertThat(bench.failure("new Range(2, 1)").traceback())
                .containsExactly(
                        "IllegalArgumentException: low > high",
                        "    at new Range(cell 1, line 3)",
                        "   3 |         if (low > high) throw new IllegalArgumentException(\"low > high\");",
                        "     |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                        "    at cell 3, line 1:  new Range(2, 1)");
    }

    @Test
    void declarationsLiveOnAndCanBeReplaced() {
        bench.run("int twice(int n) { return 2 * n; }");
        bench.run("int six() { return twice(3); }");
        assertThat(bench.value("six()")).isEqualTo(6);
        bench.run("int twice(int n) { return 20 * n; }");
        assertThat(bench.value("six()")).isEqualTo(60);
        bench.run("String twice = \"a variable\";");
        assertThat(bench.value("twice + twice(1)")).isEqualTo("a variable20");
    }

    @Test
    void aMethodDeclaredAgainLeavesEverythingElseAsItIs() {
        bench.run("""
                double rate(double x) { return x; }
                class Model { double state = 3; double apply() { return rate(state); } }
                var model = new Model();
                model.state = 5;
                DoubleUnaryOperator old = x -> rate(x);
                double through(double x) { return rate(x); }""");
        assertThat(bench.value("model.apply() + old.applyAsDouble(1) + through(2)"))
                .isEqualTo(8.0);
        bench.run("double rate(double x) { return 10 * x; }");
        assertThat(bench.last().err()).isEmpty();
        assertThat(bench.value("model.apply() + old.applyAsDouble(1) + through(2)"))
                .isEqualTo(80.0);
    }

    @Test
    void aMethodMayBeDeclaredAgainInAnyShape() {
        bench.run("int f(int n) { return n <= 0 ? 0 : 1 + f(n - 1); }");
        assertThat(bench.value("f(3)")).isEqualTo(3);
        bench.run("int f(int n) { IntUnaryOperator g = k -> 2 * k; return n <= 0 ? 0 : g.applyAsInt(1) + f(n - 1); }");
        assertThat(bench.value("f(3)")).isEqualTo(6);
        bench.run("int f(int n) { return new Object() { int m() { return n * n; } }.m(); }");
        assertThat(bench.value("f(3)")).isEqualTo(9);
        bench.run("int f(int n) { return -n; }");
        assertThat(bench.value("f(3)")).isEqualTo(-3);
        bench.run("String f(int n) { return \"s\" + n; }");
        assertThat(bench.value("f(3)")).isEqualTo("s3");
        bench.run("String f(int n) { return f(n, 1); }\nString f(int n, int m) { return n + \"/\" + m; }");
        assertThat(bench.value("f(3)")).isEqualTo("3/1");
        bench.run("String f(int n, int m) { return n + \":\" + m; }");
        assertThat(bench.value("f(3)")).isEqualTo("3:1");
        bench.run(
                "<T extends Comparable<T>> T max(List<? extends T> a, T... more) throws Exception { return a.get(0); }");
        assertThat(bench.value("max(List.of(4))")).isEqualTo(4);
        bench.run(
                "<T extends Comparable<T>> T max(List<? extends T> a, T... more) throws Exception { return more[1]; }");
        assertThat(bench.value("max(List.of(4), 5, 6)")).isEqualTo(6);
    }

    @Test
    void runningADeclarationAgainKeepsTheObjects() {
        bench.run("class Dog { String name = \"Rex\"; }");
        bench.run("var dog = new Dog();");
        bench.run("class Dog { String name = \"Rex\"; }");
        assertThat(bench.value("dog.name")).isEqualTo("Rex");
    }

    @Test
    void aVariableWhoseTypeChangedIsSpokenOf() {
        bench.run("class Cat { }");
        bench.run("Cat cat = new Cat();");
        bench.run("class Cat { int lives = 9; }");
        assertThat(bench.last().err()).contains("Cat cat = new Cat();").contains("its value is gone");
        assertThat(bench.value("cat")).isNull();
    }

    @Test
    void aDeclarationThatIsNotCompleteYetIsSpokenOf() {
        bench.run("int later() { return missing(1); }");
        assertThat(bench.last().err()).isEqualTo("Note: later cannot be used until method missing(int) is declared\n");
        assertThat(bench.failure("later()").message())
                .isEqualTo("later cannot be used until method missing(int) is declared");
        bench.run("int missing(int n) { return n + 1; }");
        assertThat(bench.value("later()")).isEqualTo(2);
    }

    @Test
    void evalInACellSharesItsDeclarations() {
        assertThat(bench.value("int base = 40;\neval(\"int more = 2; base + more\");\nbase + 2 * more"))
                .isEqualTo(44);
        assertThat(bench.value("eval(\"(int) eval(\\\"base\\\") + 1\")")).isEqualTo(41);
        assertThat(bench.failure("eval(\"1 +\")").traceback().get(1)).isEqualTo("eval in cell 3, line 1");
    }

    @Test
    void whatACellCatchesOfEvalIsNoFailure() {
        assertThat(bench.out(
                        "try { eval(\"1 / 0\"); } catch (ArithmeticException e) { System.out.print(\"caught\"); }"))
                .isEqualTo("caught");
        bench.run("""
                String safe() throws Exception {
                  try { eval("1 / 0"); } catch (ArithmeticException e) {}
                  return "s";
                }""");
        assertThat(bench.value("safe()")).isEqualTo("s");
        assertThat(bench.value("var safe = safe();\nsafe")).isEqualTo("s");
    }

    @Test
    void anImportThatIsGivenAndMadeAgainStaysAfterAReset() {
        bench.run("import java.util.*;\nList<Integer> before = List.of();");
        bench.engine.reset();
        assertThat(bench.value("List<Integer> after = new ArrayList<>();\nafter.size()"))
                .isEqualTo(0);
    }

    @Test
    void anEngineMayBeClosedTwice() {
        var other = new Bench();
        assertThat(other.value("1 + 1")).isEqualTo(2);
        other.close();
        other.close();
    }

    @Test
    void systemExitIsRefused() {
        assertThat(bench.failure("System.exit(0);").message()).contains("restart the kernel");
        assertThat(bench.failure("Runtime.getRuntime().halt(1);").message()).contains("restart the kernel");
        assertThat(bench.failure("IntConsumer end = System::exit; end.accept(1);")
                        .message())
                .contains("restart the kernel");
        assertThat(bench.failure("IntConsumer end = Runtime.getRuntime()::halt; end.accept(1);")
                        .message())
                .contains("restart the kernel");
        assertThat(bench.failure(
                                "BiConsumer<Runtime, Integer> end = Runtime::exit; end.accept(Runtime.getRuntime(), 1);")
                        .message())
                .contains("restart the kernel");
        assertThat(bench.value("1")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for (int i = 0; i < 3; i++) System.out.print(i); | 012",
                "int i = 0; do { System.out.print(i); } while (++i < 2); System.out.print(\"!\"); | 01!",
                "Runnable r = () -> { System.out.print(7); }; r.run(); | 7",
                "int v = switch (2) { case 1 -> 5; default -> 6; }; System.out.print(v); | 6",
                "try { throw new Exception(\"x\"); } catch (Exception e) { System.out.print(e.getMessage()); } | x",
                "label: for (;;) { break label; } System.out.print(\"a;b\"); /* ; */ System.out.print('}') | a;b}",
                "printf(\"%d-%s\", 3, \"x\"); | 3-x",
                "IntStream.range(0, 100).parallel().map(n -> n % 2).sum(); "
                        + "IntStream.range(0, 3).parallel().forEach(n -> System.out.print('p')); | ppp",
            })
    void statementsOfEveryKindRun(String code, String output) {
        assertThat(bench.out(code)).isEqualTo(output);
    }

    @Test
    void standardInputIsReadByLines() {
        bench.engine.run(bench.next().withInput("12", "zwölf"), """
                var in = new Scanner(System.in);
                System.out.print(in.nextInt() + 1);
                in.nextLine();
                System.out.print(in.nextLine());
                System.out.print(in.hasNextLine());""");
        assertThat(bench.last().out()).isEqualTo("13zwölffalse");
    }
}
