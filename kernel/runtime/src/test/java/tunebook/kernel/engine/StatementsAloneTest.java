package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that declare nothing are compiled without JShell, and mean the same. */
class StatementsAloneTest {
    /** The name of the class that a cell is in: JShell's numbers never begin with a zero. */
    private static final String ITS_CLASS = "new Object() {}.getClass().getName()";

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void end() {
        bench.close();
    }

    @Test
    void jShellDoesNotHearOfThem() {
        assertThat((String) bench.value(ITS_CLASS)).startsWith("REPL.$JShell$0");
        bench.run("String name() { return " + ITS_CLASS + "; }");
        assertThat((String) bench.value("name()")).matches("REPL\\.\\$JShell\\$[1-9].*");
    }

    @Test
    void theySeeWhatIsDeclaredAndWhatIsImported() {
        bench.run("int seen = 3;\nint twice(int a) { return 2 * a; }\nint twice(int a, int b) { return a * b; }");
        bench.run("record Pair(int a, int b) { enum Kind { SMALL } }\nimport java.math.BigInteger;");
        assertThat(bench.value("twice(seen) + twice(2, 5) + new Pair(1, 2).b()"))
                .isEqualTo(18);
        assertThat(bench.value("BigInteger.TEN.add(BigInteger.valueOf(seen)).toString()"))
                .isEqualTo("13");
        assertThat(bench.value("List.of(Pair.Kind.values()).size()")).isEqualTo(1);
        bench.run("seen = 7");
        assertThat(bench.value("seen")).isEqualTo(7);
        bench.run("for (int i = 0; i < 3; i++) seen += i;");
        assertThat(bench.value("seen")).isEqualTo(10);
    }

    @Test
    void namesOfOursCanBeALearnersToo() {
        try (var own = new Bench()) {
            own.run("int value$ = 3;\nint plusOne(int a) { return a + 1; }");
            assertThat(own.value("plusOne(value$)")).isEqualTo(4);
            assertThat(own.value("List.of(1).stream().map(value$ -> plusOne(value$)).toList()"))
                    .isEqualTo(List.of(2));
            own.run("class Object { int own() { return 7; } }");
            assertThat(own.value("Math.abs(new Object().own())")).isEqualTo(7);
        }
    }

    @Test
    void aValueOfAClassThatIsNotPublicIsThere(@TempDir Path folder) throws IOException {
        var library = Compiled.library(folder, "library", "sample.Shop", """
                package sample;
                public class Shop {
                    public static java.util.List<Item> items() { return java.util.List.of(new Item()); }
                }
                class Item {
                    @Override public String toString() { return "item"; }
                }""");
        try (var own = new Bench(List.of(library), List.of())) {
            assertThat(own.value("sample.Shop.items().get(0)")).hasToString("item");
        }
    }

    @Test
    void withoutVarJShellCompilesThem() {
        try (var old = Bench.withOptions(List.of("-source", "8"))) {
            assertThat(old.value("Math.abs(-3)")).isEqualTo(3);
        }
    }

    @Test
    void whatIsDeclaredAgainCountsAtOnce() {
        bench.run("class Box { int in = 1; }");
        assertThat(bench.value("new Box().in")).isEqualTo(1);
        bench.run("class Box { String in = \"two\"; }");
        assertThat(bench.value("new Box().in")).isEqualTo("two");
        bench.run("class List { int own = 5; }");
        assertThat(bench.value("new List().own")).isEqualTo(5);
        bench.run("import java.util.List;");
        assertThat(bench.value("List.of(1).size()")).isEqualTo(1);
    }

    @Test
    void numbersOfBothBranchesHaveOneType() {
        assertThat(bench.value("true ? 1 : 2.0")).isEqualTo(1.0);
        assertThat(bench.value("1 + switch (3) { case 3 -> 1; default -> 2L; }"))
                .isEqualTo(2L);
        assertThat(bench.value("(char) ('a' + 1)")).isEqualTo('b');
    }

    @Test
    void aCallWithoutAValueRunsOnce() {
        bench.run("int calls = 0;\nvoid call() { calls++; }\nint count() { return ++calls; }");
        assertThat(bench.run("call()")).isInstanceOf(Outcome.Done.class);
        assertThat(bench.run("new Thread(() -> {}).start()")).isInstanceOf(Outcome.Done.class);
        assertThat(bench.value("count()")).isEqualTo(2);
        assertThat(bench.value("count(); // and why")).isEqualTo(3);
    }

    @Test
    void anAssignmentShowsNothing() {
        bench.run("int shown = 0; Function<Integer, Integer> f;");
        assertThat(bench.run("shown = 4")).isInstanceOf(Outcome.Done.class);
        assertThat(bench.run("f = a -> a + 1")).isInstanceOf(Outcome.Done.class);
        assertThat(bench.value("f.apply(shown)")).isEqualTo(5);
        assertThat(bench.value("shown += 2")).isEqualTo(6);
    }

    @Test
    void aStatementThatFailsSaysInWhichLine() {
        var failure = bench.failure("\n  Integer\n .parseInt(\n   \"x\")");
        assertThat(failure.traceback()).anyMatch(line -> line.contains("line 3"));
        var deep = bench.failure(
                "List.of(1, 2)\n  .forEach(i -> {\n    if (i == 2)\n      throw new IllegalStateException();\n  })");
        assertThat(deep.traceback()).anyMatch(line -> line.contains("line 4"));
    }

    @Test
    void whatIsNotDeclaredYetIsNamed() {
        bench.run("int later() { return missingYet() + 1; }");
        assertThat(String.join("\n", bench.failure("later()").traceback())).contains("missingYet");
        bench.run("int missingYet() { return 41; }");
        assertThat(bench.value("later()")).isEqualTo(42);
    }

    @Test
    void nothingOfAWrongStatementRuns() {
        bench.run("int touched = 0;");
        bench.failure("{ touched = 1; int wrong = \"text\"; }");
        assertThat(bench.value("touched")).isEqualTo(0);
    }

    @Test
    void aVariableDeclaredWithABlankTypeIsNoStatement() {
        bench.run("List<int[]> all = new ArrayList<>();\nPoint2 p; class Point2 { int x = 9; }");
        bench.run("p = new Point2()");
        assertThat(bench.value("p.x + all.size()")).isEqualTo(9);
    }

    @Test
    void theImportsOfAPieceOfCodeAreThoseOfItsNames() {
        var declared = new CellScope.Declared(CellScope.Kind.METHOD, "twice", "REPL.$JShell$3", "", "", "");
        var scope = new CellScope(
                List.of("import java.util.*;", "import java.io.File;", "import static java.lang.Math.max;"),
                List.of(declared, declared),
                List.of(),
                java.util.Map.of());
        assertThat(scope.imports(Lexer.words("1 + 1"))).isEmpty();
        assertThat(scope.imports(Lexer.words("max(twice(1), files)")))
                .containsExactly(
                        "import java.util.*;",
                        "import static java.lang.Math.max;",
                        "import static REPL.$JShell$3.twice;",
                        "import static REPL.$JShell$3.twice;");
        assertThat(scope.imports(Lexer.words("new File(x)"))).contains("import java.io.File;");
    }
}
