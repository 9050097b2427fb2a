package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a learner reads when a cell fails. */
class FailureTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anExceptionNamesTheCellsAndLinesItCameBy() {
        bench.run("class MyEx extends RuntimeException { MyEx(String m, Throwable c) { super(m, c); } }\n"
                + "int divide(int a, int b) {\n    return a / b;\n}");
        bench.run(
                "int careful(int a) {\n    try {\n        return divide(a, 0);\n    } catch (ArithmeticException e) {\n"
                        + "        throw new MyEx(\"cannot divide \" + a, e);\n    }\n}");
        var failure = bench.failure("int a = 1;\n\ncareful(a)");
        assertThat(failure.name()).isEqualTo("MyEx");
        assertThat(failure.message()).isEqualTo("cannot divide 1");
        assertThat(failure.traceback())
                .containsExactly(
                        "MyEx: cannot divide 1",
                        "    at careful(cell 2, line 5):  throw new MyEx(\"cannot divide \" + a, e);",
                        "    at cell 3, line 3:  careful(a)",
                        "Caused by: java.lang.ArithmeticException: / by zero",
                        "    at divide(cell 1, line 3):  return a / b;",
                        "    at careful(cell 2, line 3):  return divide(a, 0);",
                        "    at cell 3, line 3:  careful(a)");
    }

    @Test
    void lambdasAndLibrariesInBetweenAreReadable() {
        var failure = bench.failure("List.of(3, 0).stream()\n    .map(n ->\n        6 / n)\n    .toList()");
        assertThat(failure.traceback())
                .containsExactly(
                        "java.lang.ArithmeticException: / by zero",
                        "    at lambda(cell 1, line 3):  6 / n)",
                        "    at cell 1, line 4:  .toList()");
    }

    @Test
    void endlessRecursionIsToldInAFewLines() {
        bench.run("int down(int n) { return up(n); }\nint up(int n) { return down(n); }");
        var failure = bench.failure("down(1)");
        assertThat(failure.name()).isEqualTo("java.lang.StackOverflowError");
        assertThat(failure.traceback()).hasSizeLessThanOrEqualTo(20).anyMatch(line -> line.contains("more times"));
    }

    @Test
    void messagesOfTheMachineUsePlainNames() {
        bench.run("class Dog { String name; Dog friend; }\nObject o = new Dog();");
        assertThat(bench.failure("(Comparable) o").message())
                .isEqualTo("class Dog cannot be cast to class java.lang.Comparable");
        assertThat(bench.failure("Object s = \"x\"; (Integer) s").message())
                .isEqualTo("class java.lang.String cannot be cast to class java.lang.Integer");
        assertThat(bench.failure("new Dog().friend.name").message()).doesNotContain("REPL");
    }

    @Test
    void aCompileErrorShowsTheLineAndACaret() {
        var failure = bench.failure("int n = 3;\n  int bad = \"three\";\nn");
        assertThat(failure.name()).isEqualTo(CompileError.NAME);
        assertThat(failure.traceback())
                .containsExactly(
                        "cell 1, line 2: incompatible types: String cannot be converted to int",
                        "      int bad = \"three\";",
                        "                ^^^^^^^");
    }

    @Test
    void aMisspeltNameIsNamed() {
        assertThat(bench.failure("Strin s = \"a\";").message()).isEqualTo("cannot find symbol: class Strin");
        assertThat(bench.failure("\"abc\".lenght()").message()).isEqualTo("cannot find symbol: method lenght()");
    }

    @Test
    void nothingOfACellRunsThatCannotBeParsed() {
        var failure = bench.failure("System.out.println(\"ran\");\nint x = (3;");
        assertThat(bench.last().out()).isEmpty();
        assertThat(failure.traceback().get(0)).startsWith("cell 1, line 2: ");
        assertThat(bench.failure("foo());").traceback()).isNotEmpty();
        assertThat(bench.failure("int y = 3\nint z = 4").traceback().get(0))
                .contains("line 1")
                .contains("';' expected");
    }

    @Test
    void caretsIgnoreWhatWasPutIn() {
        bench.run("sealed interface S { }\nrecord R(int n) implements S { R { if (n < 0) throw new X(); } }");
        var failure = bench.failure("record Q(int n) { Q { n = \"a\"; } }");
        assertThat(failure.traceback().get(2)).isEqualTo("                              ^^^");
    }

    @Test
    void anExceptionInAThreadOfTheCellIsReportedUnderIt() {
        bench.run("var t = new Thread(() -> { throw new IllegalStateException(\"lost\"); }, \"worker\");\n"
                + "t.start();\nt.join();");
        assertThat(bench.last().err())
                .startsWith(
                        "Exception in thread \"worker\" java.lang.IllegalStateException: lost\n    at lambda(a cell)");
    }

    @Test
    void printedStackTracesAreTheLearnersToo() {
        bench.run("class MyEx extends Exception {}\nvoid fail() throws MyEx {\n    throw new MyEx();\n}");
        bench.run("try {\n    fail();\n} catch (MyEx e) {\n    e.printStackTrace();\n}");
        assertThat(bench.last().err())
                .isEqualTo("MyEx\n    at fail(cell 1, line 3):  throw new MyEx();\n    at cell 2, line 2:  fail();\n");
        bench.run("class OwnError extends Error { public void printStackTrace() { System.err.print(\"mine\"); } }\n"
                + "new OwnError().printStackTrace();");
        assertThat(bench.last().err()).isEqualTo("mine");
    }

    @Test
    void assertionsAreChecked() {
        assertThat(bench.failure("assert 1 > 2 : \"no\";").traceback().get(0))
                .isEqualTo("java.lang.AssertionError: no");
    }

    @Test
    void aVariableOfAnUnknownTypeIsAnError() {
        assertThat(bench.failure("int n = 1;\nStrng s;").traceback())
                .containsExactly("cell 1, line 2: cannot find symbol: class Strng", "    Strng s;");
        assertThat(bench.value("Later later;\nclass Later {}\nlater == null")).isEqualTo(true);
    }

    @Test
    void anExceptionWithABrokenMessageIsStillShown() {
        bench.run(
                "class Odd extends RuntimeException { public String getMessage() { throw new IllegalStateException(); } }");
        assertThat(bench.failure("throw new Odd();").traceback().get(0)).startsWith("Odd: (its message failed");
    }
}
