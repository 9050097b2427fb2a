package tunebook.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and their text, word for word. */
class PlainTextTest {
    @SuppressWarnings("ArrayRecordComponent")
    record Point(int x, int[] data) {}

    record Named(String name) {
        @Override
        public String toString() {
            return "I am " + name;
        }
    }

    record Person(String name, int age, Object home) {}

    record Failing(int x) {
        @Override
        public int x() {
            throw new IllegalStateException("not now");
        }
    }

    private static Arguments of(Object value, String text) {
        return Arguments.of(value, text);
    }

    private static Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        map.put("a", new int[] {1});
        map.put("b", null);
        return map;
    }

    static Stream<Arguments> plain() {
        return Stream.of(
                of(null, "null"),
                of(1.5, "1.5"),
                of(1e-5, "1.0E-5"),
                of(1.0f / 3, "0.33333334"),
                of(100L, "100"),
                of((byte) -1, "-1"),
                of('a', "a"),
                of('\n', "'\\n'"),
                of(' ', "' '"),
                of(true, "true"),
                of(new BigDecimal("1.10"), "1.10"),
                of(LocalDate.of(2026, 2, 3), "2026-02-03"),
                of(Duration.ofSeconds(90), "PT1M30S"),
                of(DayOfWeek.MONDAY, "MONDAY"),
                of(new IllegalStateException("no"), "java.lang.IllegalStateException: no"),
                of(String.class, "class java.lang.String"),
                of(int[].class, "class int[]"),
                of(int.class, "int"),
                of(Map.Entry.class, "interface java.util.Map.Entry"),
                of(Override.class, "annotation java.lang.Override"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                of("text", "text"),
                of("two\nlines", "two\nlines"),
                of("", "\"\""),
                of(java.nio.CharBuffer.wrap("built"), "built"),
                of(List.of("a", ""), "[a, \"\"]"),
                of(List.of("a, b", "c"), "[\"a, b\", c]"),
                of(List.of("1", 1, "null", "-2.5e3", "3 years"), "[\"1\", 1, \"null\", \"-2.5e3\", 3 years]"),
                of(List.of("two\nlines", "\u0007", "say \"x\""), "[\"two\\nlines\", \"\\u0007\", \"say \\\"x\\\"\"]"),
                of(List.of('a', ' '), "[a, \" \"]"));
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                of(new int[] {1, 2, 3}, "int[3]{1, 2, 3}"),
                of(new int[0], "int[0]{}"),
                of(new boolean[] {true}, "boolean[1]{true}"),
                of(new double[] {1, Double.NaN, 1e10}, "double[3]{1.0, NaN, 1.0E10}"),
                of(new char[] {'a', '\'', '\t'}, "char[3]{'a', '\\'', '\\t'}"),
                of(new String[] {"a", null, "1"}, "String[3]{\"a\", null, \"1\"}"),
                of(new Object[] {1, List.of(2)}, "Object[2]{1, [2]}"),
                of(new int[][] {{1, 2}, {3}}, "int[2][]{{1, 2}, {3}}"),
                of(new int[][] {{1, 2}, null}, "int[2][]{{1, 2}, null}"),
                of(new int[][] {{1, 2}}, "int[1][]{{1, 2}}"),
                of(new int[][] {{}, {}}, "int[2][]{{}, {}}"),
                of(new double[][] {{1, 2.25}, {10.5, 0}}, "double[2][2]{\n  { 1.0, 2.25},\n  {10.5, 0.0 }\n}"),
                of(new int[][] {{1, -20}, {300, 4}}, "int[2][2]{\n  {  1, -20},\n  {300,   4}\n}"),
                of(new long[2][2][1], "long[2][][]{{{0}, {0}}, {{0}, {0}}}"));
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                of(List.of("a", List.of(1)), "[a, [1]]"),
                of(List.of(), "[]"),
                of(Map.of(), "{}"),
                of(Arrays.asList(new int[] {1}, null), "[{1}, null]"),
                of(map(), "{a={1}, b=null}"),
                of(new TreeSet<>(List.of(3, 1, 2)), "[1, 2, 3]"),
                of(new TreeMap<>(Map.of("b", 1, "a", 2)), "{a=2, b=1}"),
                of(new SimpleEntry<>("k", new int[] {1}), "k={1}"),
                of(Map.entry("k", "v"), "k=v"),
                of(Optional.of(new int[] {1}), "Optional[{1}]"),
                of(Optional.empty(), "Optional.empty"),
                of(OptionalInt.of(3), "OptionalInt[3]"),
                of(new Point(1, new int[] {2, 3}), "Point[x=1, data={2, 3}]"),
                of(
                        new Person("Ada", 36, new Person("x", 1, null)),
                        "Person[name=Ada, age=36, home=Person[name=x, age=1, home=null]]"),
                of(new Named("Ada"), "I am Ada"),
                of(List.of(new Named("Ada")), "[I am Ada]"),
                of(new Failing(1), "Failing[x=(x() failed: java.lang.IllegalStateException: not now)]"));
    }

    static Stream<Arguments> described() {
        Supplier<String> supplier = () -> "x";
        Function<String, Integer> function = String::length;
        IntBinaryOperator operator = (a, b) -> a + b;
        var done = new CompletableFuture<List<Integer>>();
        done.complete(List.of(1));
        var cancelled = new CompletableFuture<Integer>();
        cancelled.cancel(false);
        return Stream.of(
                of(supplier, "a Supplier: call it with .get()"),
                of(function, "a Function: call it with .apply(T)"),
                of(operator, "an IntBinaryOperator: call it with .applyAsInt(int, int)"),
                of(
                        new Comparator<String>() {
                            @Override
                            public int compare(String a, String b) {
                                return a.compareTo(b);
                            }
                        },
                        "a Comparator: call it with .compare(T, T)"),
                of(Stream.of(1), "a Stream: makes its elements when asked, once. The first 20: .limit(20).toList()"),
                of(
                        IntStream.iterate(1, i -> i + 1).map(i -> i * i),
                        "an IntStream: makes its elements when asked, once. The first 20: .limit(20).toArray()"),
                of(List.of(1).iterator(), "an Iterator: gives its elements one by one, once. The next one: .next()"),
                of(new Thread("worker"), "Thread \"worker\", not started"),
                of(done, "CompletableFuture, done: [1]"),
                of(cancelled, "CompletableFuture, cancelled"),
                of(
                        CompletableFuture.failedFuture(new IllegalStateException("no")),
                        "CompletableFuture, failed: java.lang.IllegalStateException: no"),
                of(new CompletableFuture<Integer>(), "CompletableFuture, not done yet"));
    }

    @ParameterizedTest
    @MethodSource({"plain", "texts", "arrays", "containers", "described"})
    void valuesReadWell(Object value, String expected) {
        assertThat(PlainText.of(value)).isEqualTo(expected);
    }

    @Test
    void streamsAndIteratorsAreNotConsumed() {
        var stream = Stream.of(1, 2);
        var iterator = List.of(1, 2).iterator();
        PlainText.of(List.of(stream, iterator));
        assertThat(stream.toList()).containsExactly(1, 2);
        assertThat(iterator.next()).isEqualTo(1);
    }

    @Test
    void longOnesShowBothEndsAndSayHowLongTheyAre() {
        assertThat(PlainText.of(IntStream.range(0, 10_000_000).toArray())).isEqualTo("""
                        int[10000000]{
                          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
                          27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
                          … 9,999,930 more …,
                          9999980, 9999981, 9999982, 9999983, 9999984, 9999985, 9999986, 9999987, 9999988, 9999989, 9999990,
                          9999991, 9999992, 9999993, 9999994, 9999995, 9999996, 9999997, 9999998, 9999999
                        }""");
        assertThat(PlainText.of(Collections.nCopies(101, 7)))
                .startsWith("[\n  7, 7,")
                .endsWith("7\n] (101 elements)");
        assertThat(PlainText.of(Collections.nCopies(100, 7))).doesNotContain("elements", "…");
        var tree =
                IntStream.range(0, 1000).boxed().collect(Collectors.toMap(i -> i, i -> -i, (a, b) -> a, TreeMap::new));
        assertThat(PlainText.of(tree))
                .contains("49=-49,", "… 930 more …", "999=-999")
                .endsWith("} (1,000 entries)");
        var hash = new HashMap<>(tree);
        assertThat(PlainText.of(hash)).contains("69=-69,\n  … 930 more\n} (1,000 entries)");
        assertThat(PlainText.of(new ArrayDeque<>(tree.keySet()))).contains("… 930 more …,\n  980");
        assertThat(PlainText.of(List.of(tree.keySet().stream().toList())))
                .contains("[[0, 1")
                .contains("… 986 more …");
    }

    @Test
    void longTextShowsBothEnds() {
        assertThat(PlainText.of("x".repeat(10_000))).hasSize(10_000);
        assertThat(PlainText.of("a".repeat(100_000) + "b"))
                .hasSizeLessThan(10_050)
                .contains("a … 90,001 more characters … a")
                .endsWith("ab");
        assertThat(PlainText.of(List.of("x".repeat(500)))).hasSizeLessThan(260).contains("300 more characters");
        assertThat(PlainText.of("🙂".repeat(10_000)).codePoints()).doesNotContain(0xD83D, 0xDE42);
    }

    @Test
    void whatDoesNotFitIntoALineHasAnItemALine() {
        var people = List.of(
                new Person("Ada Lovelace", 36, "London"),
                new Person("Alan Turing", 41, "Wilmslow"),
                new Person("Grace Hopper", 85, List.of("New York", "Arlington")));
        assertThat(PlainText.of(people)).isEqualTo("""
                [
                  Person[name=Ada Lovelace, age=36, home=London],
                  Person[name=Alan Turing, age=41, home=Wilmslow],
                  Person[name=Grace Hopper, age=85, home=[New York, Arlington]]
                ]""");
        assertThat(PlainText.of(new Person("x".repeat(60), 1, Map.of("y".repeat(30), List.of("z".repeat(70))))))
                .isEqualTo("""
                Person[
                  name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,
                  age=1,
                  home={
                    yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy=[
                      zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz
                    ]
                  }
                ]""");
    }

    @Test
    void largeMatricesShowTheirCorners() {
        var matrix = new double[100][50];
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 50; j++) {
                matrix[i][j] = i * j / 8.0;
            }
        }
        var lines = PlainText.of(matrix).lines().toList();
        assertThat(lines).hasSize(23);
        assertThat(lines.get(0)).isEqualTo("double[100][50]{");
        assertThat(lines.get(2))
                .isEqualTo(
                        "  {0.0,  0.125,  0.25,  0.375,  0.5,  0.625, …,   5.5,   5.625,   5.75,   5.875,   6.0,   6.125},");
        assertThat(lines.get(11)).isEqualTo("  … 80 more rows …,");
        assertThat(lines).allMatch(line -> line.length() <= 100);
    }

    @Test
    void whatHoldsItselfEnds() {
        var list = new ArrayList<Object>();
        list.add(1);
        list.add(list);
        assertThat(PlainText.of(list)).isEqualTo("[1, (this ArrayList again)]");
        var home = new Object[1];
        var person = new Person("Ada", 1, home);
        home[0] = person;
        assertThat(PlainText.of(person)).isEqualTo("Person[name=Ada, age=1, home={(this Person again)}]");
        Object deep = "bottom";
        for (int i = 0; i < 50; i++) {
            deep = List.of(deep);
        }
        assertThat(PlainText.of(deep)).isEqualTo("[[[[[[…]]]]]]");
    }
}
