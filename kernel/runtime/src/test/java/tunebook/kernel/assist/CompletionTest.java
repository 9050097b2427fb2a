package tunebook.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.engine.Bench;
import tunebook.kernel.magic.Magics;

/** Completion. A bar in the code is the cursor; a broken bar is a line break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionTest {
    private final Bench bench = new Bench();
    private final Assistant assistant = new Assistant(bench.engine, Magics.standard());

    @BeforeAll
    void declare() {
        bench.run("""
                int counter = 3;
                class Dog { Dog(String name) {} int bark(int times) { return times; } }
                record Point(double x, double y) {}
                String greet(String whom) { return whom; }
                var points = new ArrayList<Point>();""");
    }

    @AfterAll
    void close() {
        assistant.close();
        bench.close();
    }

    private Completion complete(String codeWithBar) {
        var text = codeWithBar.replace('¦', '\n');
        return assistant.complete(text.replace("|", ""), text.indexOf('|'));
    }

    private String completed(String codeWithBar) {
        var text = codeWithBar.replace('¦', '\n');
        var completion = complete(codeWithBar);
        var code = text.replace("|", "");
        return completion.matches().isEmpty()
                ? ""
                : (code.substring(0, completion.start()) + completion.texts().get(0) + code.substring(completion.end()))
                        .replace('\n', '¦');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // members
                "Math.flo|                # Math.floor(",
                "new Dog('a').ba|         # new Dog('a').bark(",
                "new Dog(\"a\").ba|       # new Dog(\"a\").bark(",
                "String t = \"\"; t.isEm| # String t = \"\"; t.isEmpty()",
                "points.get(0).x|         # points.get(0).x()",
                "points.get(0).|          # points.get(0).x()",
                "int[] a = {1}; a.le|     # int[] a = {1}; a.length",
                "List.of(1, 2).stream().map(i -> i + 1).fil| # List.of(1, 2).stream().map(i -> i + 1).filter(",
                "List.of(\"a\").stream().map(s -> s.leng|    # List.of(\"a\").stream().map(s -> s.length()",
                "points.stream().map(p -> p.y|) # points.stream().map(p -> p.y())",
                "points.stream().map(Point::x|  # points.stream().map(Point::x",
                "Map.Ent|                 # Map.Entry",
                "java.util.concurrent.atomic.AtomicInte| # java.util.concurrent.atomic.AtomicInteger",
                "Thread.State.RUN|        # Thread.State.RUNNABLE",
                "\"😀\".leng|             # \"😀\".length()",
                "var s = \"😀😀\"; s.len| # var s = \"😀😀\"; s.length()",
                // in the middle of a name, and before arguments
                "cou|nter + 1             # counter + 1",
                "Math.flo|or(2.5)         # Math.floor(2.5)",
                "points.si|ze() + 1       # points.size() + 1",
                "points.add|(null)        # points.add(null)",
                // names
                "coun|                    # counter",
                "int x = 1; cou|          # int x = 1; counter",
                "gree|                    # greet(",
                "disp|                    # display(",
                "ArrayDeq|                # ArrayDeque",
                "new ArrayDeq|            # new ArrayDeque",
                "Poi|                     # Point",
                "retur|                   # return",
                // the cell itself, not run yet
                "var x = new ArrayList<String>();¦int y = 2;¦x.isEm| # var x = new ArrayList<String>();¦int y = 2;¦x.isEmpty()",
                "var list = new ArrayList<String>();¦for (var each : list) {¦  each.trim|¦} # var list = new ArrayList<String>();¦for (var each : list) {¦  each.trim()¦}",
                "String hi() { return \"\"; } int two = 2; tw| # String hi() { return \"\"; } int two = 2; two",
                "String hi() { return \"\"; }¦hi().len|        # String hi() { return \"\"; }¦hi().length()",
                "int twice(int a) { return 2 * a; }¦twi|       # int twice(int a) { return 2 * a; }¦twice(",
                "record Pair(int left, int right) {}¦var p = new Pair(1, 2);¦p.le| # record Pair(int left, int right) {}¦var p = new Pair(1, 2);¦p.left()",
                "import java.nio.file.*;¦Path p;¦p.getFileN|   # import java.nio.file.*;¦Path p;¦p.getFileName()",
                "for (int index = 0; ind|  # for (int index = 0; index",
                "for (int index = 0; index < 3; ind|  # for (int index = 0; index < 3; index",
                "List<String> names; names.forEach(each -> ea| # List<String> names; names.forEach(each -> each",
                "List<String> names = null; names.forEach(each -> { each.trim| # List<String> names = null; names.forEach(each -> { each.trim()",
                "class A { void f() { Strin| # class A { void f() { String",
                "class A { int size; void f() { int t = siz| } } # class A { int size; void f() { int t = size } }",
                "class A { void f() { this.go| } void goOn() {} } # class A { void f() { this.goOn() } void goOn() {} }",
                "class A { Strin|         # class A { String",
                "int area(Point p) { return p.| # int area(Point p) { return p.x()",
                "if (counter > 2) {¦  points.cle|  # if (counter > 2) {¦  points.clear()",
                "var a = 1;¦a.|¦var b = 2; # ",
                "var a = \"\";¦a.stri|¦var b = 2; # var a = \"\";¦a.strip()¦var b = 2;",
                "points.add(new Point(1, 2));¦points.isE|¦System.out.println(points); # points.add(new Point(1, 2));¦points.isEmpty()¦System.out.println(points);",
                "foo(bar,¦points.isE|     # foo(bar,¦points.isEmpty()",
                "try { points.clear(); } catch (Exception e) { e.getMess| } # try { points.clear(); } catch (Exception e) { e.getMessage() }",
                "Object o = 1; if (o instanceof String s && s.isBl| # Object o = 1; if (o instanceof String s && s.isBlank()",
                "switch (counter) { case 1: points.isE| } # switch (counter) { case 1: points.isEmpty() }",
                "var f = switch (counter) { case 1 -> points.isE| # var f = switch (counter) { case 1 -> points.isEmpty()",
                "int[] a = {1, points.si| # int[] a = {1, points.size()",
                "String t = \"\"\"¦  text¦  \"\"\";¦t.isBl| # String t = \"\"\"¦  text¦  \"\"\";¦t.isBlank()",
                // not imported: by the full name
                "FileSyste|               # java.nio.file.FileSystem",
                "new BufferedIma|         # new java.awt.image.BufferedImage",
                // imports
                "import java.util.Colle|  # import java.util.Collection",
                "import java.ut|          # import java.util",
                "import jav|              # import java",
                "import static java.lang.Math.flo| # import static java.lang.Math.floor",
                // other case and humps
                "math.|                   # ",
                "points.STREA|            # points.stream()",
                "points.isEm|             # points.isEmpty()",
                "points.rI|               # points.removeIf(",
                // magics whose arguments are Java
                "%time Math.flo|          # %time Math.floor(",
                "%%time¦points.isE|       # %%time¦points.isEmpty()",
            })
    void theBestMatchCompletesTheName(String code, String completed) {
        assertThat(completed(code)).isEqualTo(completed == null ? "" : completed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Math.|\"",
                "// Math.|",
                "/* Math.| */",
                "nothingOfThatName|",
                "'|",
                "\"open |",
                "12|",
                "1.|",
                "int |",
                "\"\"\"¦Math.|"
            })
    void nothingIsCompletedOutsideCode(String code) {
        assertThat(complete(code).texts()).isEmpty();
    }

    @Test
    void membersOfObjectComeLastAndKeywordsNotAtAll() {
        var names = complete("points.|").texts();
        assertThat(names).contains("add(", "stream()", "getClass()").doesNotContain("int", "new", "ArrayList(");
        assertThat(names.indexOf("getClass()")).isGreaterThan(names.indexOf("trimToSize()"));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void matchesTellWhatTheyAre() {
        assertThat(complete("Math.max|").matches()).first().satisfies(match -> {
            assertThat(match.type()).isEqualTo("function");
            assertThat(match.signature()).startsWith("(int a, int b): int");
        });
        assertThat(complete("counte|").matches().get(0)).isEqualTo(new Completion.Match("counter", "instance", "int"));
        assertThat(complete("points.ad|").matches().get(0).signature()).contains("Point e");
    }

    @Test
    void magicsAreCompletedByTheirNames() {
        assertThat(completed("%ti|")).isEqualTo("%time");
        assertThat(completed("int x = 1;¦%lsm|")).isEqualTo("int x = 1;¦%lsmagic");
        assertThat(completed("%%ti|")).isEqualTo("%%time");
        assertThat(complete("%|").texts()).contains("time", "lsmagic");
        assertThat(complete("%%|").texts()).contains("time").doesNotContain("lsmagic");
        assertThat(complete("int x = 1;¦%%ti|").texts()).isEmpty();
    }

    @Test
    void neverFailsAtAnyCursorOfAnyBeginning() {
        var cells = List.of(
                """
                var x = new ArrayList<String>();
                for (var s : x) { System.out.println(s.length() + "😀"); }""",
                "class A<T extends Comparable<T>> { private final T t; A(T t) { this.t = t; } T get() { return t; } }",
                "String s = '''\n  a 😀 b\n  ''';\nFunction<Integer, Integer> f = a -> a * 2;".replace("'''", "\"\"\""),
                """
                %time Math.max(1, 2)
                int[] a = {1, 2, 3}; label: while (true) { break label; }""",
                ")}] else catch (x; y { ( \"\n'");
        var random = new java.util.Random(7);
        for (var cell : cells) {
            for (int i = 0; i < 12; i++) {
                int at = random.nextInt(cell.length() + 1);
                var code = random.nextBoolean() ? cell : cell.substring(0, at);
                var completion = assistant.complete(code, at);
                assertThat(completion.start()).isBetween(0, at);
                assertThat(completion.end()).isBetween(at, code.length());
                assistant.inspect(code, at, random.nextBoolean());
            }
        }
    }
}
