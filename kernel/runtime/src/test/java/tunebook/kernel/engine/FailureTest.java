package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "    at careful(cell 2, line 5)",
                        "   5 |         throw new MyEx(\"cannot divide \" + a, e);",
                        "     |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                        "    at cell 3, line 3:  careful(a)",
                        "Caused by: ArithmeticException: / by zero",
                        "    at divide(cell 1, line 3)",
                        "   3 |     return a / b;",
                        "     |              ^",
                        "    at careful(cell 2, line 3):  return divide(a, 0);",
                        "    at cell 3, line 3:  careful(a)",
                        "Hint: A whole number cannot be divided by 0. Check the divisor first,"
                                + " or calculate with double: 1.0 / 0 is Infinity.");
    }

    @Test
    void lambdasAndLibrariesInBetweenAreReadable() {
        var failure = bench.failure("List.of(3, 0).stream()\n    .map(n ->\n        6 / n)\n    .toList()");
        assertThat(failure.traceback())
                .containsExactly(
                        "ArithmeticException: / by zero",
                        "    at lambda(cell 1, line 3)",
                        "   3 |         6 / n)",
                        "     |           ^",
                        "    at cell 1, line 4:  .toList()",
                        "Hint: A whole number cannot be divided by 0. Check the divisor first,"
                                + " or calculate with double: 1.0 / 0 is Infinity.");
    }

    @Test
    void endlessRecursionIsToldInAFewLines() {
        bench.run("int down(int n) { return up(n); }\nint up(int n) { return down(n); }");
        var failure = bench.failure("down(1)");
        assertThat(failure.name()).isEqualTo("StackOverflowError");
        assertThat(failure.traceback()).hasSizeLessThanOrEqualTo(20).anyMatch(line -> line.contains("more times"));
    }

    @Test
    void messagesOfTheMachineUsePlainNames() {
        bench.run("class Dog { String name; Dog friend; }\nObject o = new Dog();");
        assertThat(bench.failure("(Comparable) o").message()).isEqualTo("Dog cannot be cast to Comparable");
        assertThat(bench.failure("Object s = \"x\"; (Integer) s").message())
                .isEqualTo("String cannot be cast to Integer");
        assertThat(bench.failure("new Dog().friend.name").message()).doesNotContain("REPL");
    }

    @Test
    void aCompileErrorShowsTheLineAndACaret() {
        var failure = bench.failure("int n = 3;\n  int bad = \"three\";\nn");
        assertThat(failure.name()).isEqualTo(CompileError.NAME);
        assertThat(failure.traceback())
                .containsExactly(
                        "Compile error: String cannot be converted to int.",
                        "cell 1, line 2",
                        "   2 |   int bad = \"three\";",
                        "     |             ^^^^^^^",
                        "Hint: To read it from text: Integer.parseInt(\"three\")",
                        "javac: incompatible types: String cannot be converted to int");
    }

    @Test
    void aMisspeltNameIsNamed() {
        assertThat(bench.failure("Strin s = \"a\";").message()).isEqualTo("There is no class Strin.");
        assertThat(bench.failure("\"abc\".lenght()").message()).isEqualTo("String has no method lenght().");
    }

    @Test
    void nothingOfACellRunsThatCannotBeParsed() {
        var failure = bench.failure("System.out.println(\"ran\");\nint x = (3;");
        assertThat(bench.last().out()).isEmpty();
        assertThat(failure.traceback().get(1)).isEqualTo("cell 1, line 2");
        assertThat(bench.failure("foo());").traceback()).isNotEmpty();
        assertThat(bench.failure("int y = 3\nint z = 4").traceback())
                .contains("cell 3, line 1", "   1 | int y = 3", "     |          ^");
    }

    @Test
    void caretsIgnoreWhatWasPutIn() {
        bench.run("sealed interface S { }\nrecord R(int n) implements S { R { if (n < 0) throw new X(); } }");
        var failure = bench.failure("record Q(int n) { Q { n = \"a\"; } }");
        assertThat(failure.traceback().get(3)).isEqualTo("     |                           ^^^");
    }

    @Test
    void anExceptionInAThreadOfTheCellIsReportedUnderIt() {
        bench.run("var t = new Thread(() -> { throw new IllegalStateException(\"lost\"); }, \"worker\");\n"
                + "t.start();\nt.join();");
        assertThat(bench.last().err().replaceAll("\u001b\\[[\\d;]*m", ""))
                .startsWith(
                        "Exception in thread \"worker\" IllegalStateException: lost\n    at lambda(cell 1, line 1)\n"
                                + "   1 | var t = new Thread(() -> { throw");
    }

    @Test
    void printedStackTracesAreTheLearnersToo() {
        bench.run("class MyEx extends Exception {}\nvoid fail() throws MyEx {\n    throw new MyEx();\n}");
        bench.run("try {\n    fail();\n} catch (MyEx e) {\n    e.printStackTrace();\n}");
        assertThat(bench.last().err()).isEqualTo("""
                        MyEx
                            at fail(cell 1, line 3)
                           3 |     throw new MyEx();
                             |     ^^^^^^^^^^^^^^^^^
                            at cell 2, line 2:  fail();
                        """);
        bench.run("class OwnError extends Error { public void printStackTrace() { System.err.print(\"mine\"); } }\n"
                + "new OwnError().printStackTrace();");
        assertThat(bench.last().err()).isEqualTo("mine");
    }

    @Test
    void theFirstOfSeveralDeclarationsThatFailsCounts() {
        assertThat(bench.failure("int a = Integer.parseInt(\"x\"), b = 2;").traceback())
                .containsExactly(
                        "NumberFormatException: For input string: \"x\"",
                        "    at cell 1, line 1",
                        "   1 | int a = Integer.parseInt(\"x\"), b = 2;",
                        "     |                 ^^^^^^^^^^^^^",
                        "Hint: \"x\" is not a number. Look where the text comes from.");
    }

    @Test
    void placesStayWhereDeclarationsWereMade() {
        bench.run("class Box { int n; }\n\nint open(Box box) {\n    return 1 / box.n;\n}");
        bench.run("class Box { int n; int m; }");
        assertThat(bench.failure("open(new Box())").traceback())
                .containsExactly(
                        "ArithmeticException: / by zero",
                        "    at open(cell 1, line 4)",
                        "   4 |     return 1 / box.n;",
                        "     |              ^",
                        "    at cell 3, line 1:  open(new Box())",
                        "Hint: A whole number cannot be divided by 0. Check the divisor first,"
                                + " or calculate with double: 1.0 / 0 is Infinity.");
    }

    @Test
    void evalTellsOfSourceThatDoesNotCompile() {
        var failure = bench.failure("eval(\"int n = ;\")");
        assertThat(failure.name()).isEqualTo(CompileError.NAME);
        assertThat(failure.traceback().get(1)).isEqualTo("eval in cell 1, line 1");
    }

    @Test
    void assertionsAreChecked() {
        assertThat(bench.failure("assert 1 > 2 : \"no\";").traceback().get(0)).isEqualTo("AssertionError: no");
    }

    @Test
    void aVariableOfAnUnknownTypeIsAnError() {
        assertThat(bench.failure("int n = 1;\nStrng s;").traceback())
                .containsExactly(
                        "Compile error: There is no class Strng.",
                        "cell 1, line 2",
                        "   2 | Strng s;",
                        "     | ^^^^^",
                        "Hint: Did you mean String?",
                        "javac: cannot find symbol: class Strng");
        assertThat(bench.value("Later later;\nclass Later {}\nlater == null")).isEqualTo(true);
    }

    @Test
    void anExceptionWithABrokenMessageIsStillShown() {
        bench.run(
                "class Odd extends RuntimeException { public String getMessage() { throw new IllegalStateException(); } }");
        assertThat(bench.failure("throw new Odd();").traceback().get(0)).startsWith("Odd: (its message failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new RuntimeException() { public String getMessage() { throw new Error(); } };",
                "throw new RuntimeException() { public String toString() { throw new Error(); } };",
                "throw new RuntimeException(new Error()) { public StackTraceElement[] getStackTrace() { return null; } };",
                "throw new RuntimeException() { public Throwable getCause() { throw new Error(); } };",
                "throw new RuntimeException() { public Throwable getCause() { return this; } };",
                "class Deep extends RuntimeException { public Throwable getCause() { return new Deep(); } } throw new Deep();",
                "throw new RuntimeException() { public String getMessage() { return getMessage(); } };",
                "throw new Exception(\"a\".repeat(10_000_000));",
            })
    void anExceptionWhoseMethodsFailIsStillShown(String code) {
        var failure = bench.failure(code);
        assertThat(failure.traceback()).hasSizeLessThanOrEqualTo(20);
        assertThat(String.join("\n", failure.traceback()))
                .contains("cell 1, line 1")
                .hasSizeLessThan(50_000);
        assertThat(bench.value("1 + 1")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getMessage() { while (true) Thread.onSpinWait(); }", "toString() { while (true) {} }"})
    void anExceptionWhoseMessageNeverEndsIsInterrupted(String method) throws Exception {
        bench.run("var began = new java.util.concurrent.CountDownLatch(1);");
        var began = (CountDownLatch) bench.value("began");
        var outcome = CompletableFuture.supplyAsync(() -> bench.run("var cause = new Exception() { public String "
                + method.replace("{ ", "{ began.countDown(); ") + " }; throw new Exception(\"words\", cause);"));
        began.await();
        bench.engine.interrupt();
        assertThat(outcome.get(1, TimeUnit.MINUTES)).isEqualTo(new Outcome.Stopped(false));
        assertThat(bench.value("1 + 1")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    new int[] {1, 2}[2]                        | It has 2 elements, and indexes count from 0
                    new ArrayList<>().get(0)                   | It is empty
                    "abc".substring(2, 5)                      | 0 <= begin <= end <= 3
                    Integer.parseInt("12a")                    | "12a" is not a number
                    Integer.parseInt(" 12")                    | text.strip()
                    Integer.parseInt("1.5")                    | Double.parseDouble(text)
                    String s = null; s.length()                | s is null: there is no object in it
                    int v = new HashMap<String, Integer>().get("a"); | getOrDefault
                    Object o = "x"; (Integer) o                | instanceof Integer y
                    List.of(1).add(2)                          | new ArrayList<>(list)
                    throw new UnsupportedOperationException("Setting a Security Manager is not supported"); | forbid the kernel its own work
                    Optional.empty().get()                     | The Optional is empty
                    new ArrayDeque<Integer>().getFirst()       | There is no next element
                    var l = new ArrayList<>(List.of(1, 2, 3)); for (var x : l) l.remove(x); | removeIf
                    int[] none = new int[-1];                  | The size of an array is 0 or more
                    throw new Error("plain");                  | Error: plain
                    List.of(1, 2).get(5)                       | the last is 1
                    List.of(1, 2).subList(0, 9)                | beyond the last element
                    List.of(1, null)                           | null was given to a method that takes none
                    String.valueOf((char[]) null)              | null was given to a method that takes none
                    int unboxed = (Integer) null;              | Something here is null
                    String.format("%d", 3.5)                   | %d does not show a Double
                    String.format("%s %s", "a")                | No value is left for %s
                    String.format("%y", 1)                     | A percent sign itself: %%
                    Stream<Integer> s = Stream.of(1); s.count(); s.count() | A stream can be used once
                    Stream.of("a", "a").collect(Collectors.toMap(k -> k, k -> 1)) | which of two values to keep
                    Thread.State.valueOf("new")                | capital letters too
                    Class.forName("com.foo.Bar")               | No class has that name
                    class P { } Collections.max((Collection) List.of(new P(), new P())) | implement Comparable<P>
                    java.time.LocalDate.parse("21.11.2026")    | ofPattern("dd.MM.yyyy")
                    int[] huge = new int[Integer.MAX_VALUE];   | No array can be that long
                    """)
    void commonExceptionsSayWhatToDo(String code, String words) {
        assertThat(String.join("\n", bench.failure(code).traceback()))
                .contains(words)
                .contains("cell 1, line 1", "   1 | ", "     | ", "^")
                .doesNotContain("REPL", "java.lang");
    }

    @Test
    void anAnonymousClassIsNotNamed() {
        var failure = bench.failure(
                "var f = new Function<Integer, Integer>() { public Integer apply(Integer v) { return v / 0; } };\nf.apply(3)");
        assertThat(failure.traceback()).contains("    at apply(cell 1, line 1)");
    }

    @Test
    void aStaticInitializerThatFailsIsToldAsWhatItThrew() {
        var failure = bench.failure("class Config { static int n = Integer.parseInt(\"x\"); }\nConfig.n");
        assertThat(failure.name()).isEqualTo("NumberFormatException");
        assertThat(failure.traceback()).contains("    at static initializer of Config(cell 1, line 1)");
        assertThat(String.join("\n", bench.failure("Config.n").traceback()))
                .contains("Could not initialize class Config", "static fields could not be set");
    }

    @Test
    void whatWasSuppressedIsShown() {
        assertThat(bench.failure("var e = new IllegalStateException(\"outer\");\n"
                                + "e.addSuppressed(new RuntimeException(\"inner\"));\nthrow e;")
                        .traceback())
                .contains("  Suppressed: RuntimeException: inner");
    }

    @Test
    void theMessageOfACauseIsNotSaidTwice() {
        assertThat(bench.failure("throw new RuntimeException(new Exception(\"disk\"));")
                        .traceback())
                .contains("RuntimeException", "Caused by: Exception: disk");
    }
}
