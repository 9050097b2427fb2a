package tunebook.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that fail, lie, never end or are huge: each has its text, and the work for it is bounded. */
class AdversarialValuesTest {
    private static final int MOST_CHARACTERS = 20_100;

    private record Saying(Supplier<String> text) {
        @Override
        public String toString() {
            return text.get();
        }
    }

    private static Object saying(Supplier<String> text) {
        return new Saying(text);
    }

    private static Object failingWith(Error error) {
        return new Saying(() -> {
            throw error;
        });
    }

    private static Object failingWith(RuntimeException exception) {
        return new Saying(() -> {
            throw exception;
        });
    }

    private static final class Endless {
        @Override
        public String toString() {
            return "(" + this + ")";
        }
    }

    /** Counts what is asked of it, and has any size. */
    private static final class Counting extends AbstractList<Object> implements RandomAccess {
        private final int size;
        private int asked;

        private Counting(int size) {
            this.size = size;
        }

        @Override
        public Object get(int index) {
            asked++;
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Changes while it is read. */
    private static final class Restless extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            if (index == 3) {
                throw new ConcurrentModificationException();
            }
            return index;
        }

        @Override
        public int size() {
            return 10;
        }
    }

    private static final class Closed extends AbstractMap<String, String> {
        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new UnsupportedOperationException("no entries");
        }
    }

    /** Says that it has three elements, and never ends. */
    private static final class Lying extends AbstractCollection<Object> {
        @Override
        public Iterator<Object> iterator() {
            return Stream.<Object>generate(() -> 1).iterator();
        }

        @Override
        public int size() {
            return 3;
        }
    }

    private record Node(Object left, Object right) {}

    private static Object tree(int depth) {
        return depth == 0 ? "leaf" : new Node(tree(depth - 1), tree(depth - 1));
    }

    private static Object shared(int depth) {
        Object value = List.of("x");
        for (int i = 0; i < depth; i++) {
            value = Collections.nCopies(1_000, value);
        }
        return value;
    }

    private static Map<Object, Object> selfish() {
        var map = new LinkedHashMap<Object, Object>();
        map.put("self", map);
        return map;
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                Arguments.of(
                        failingWith(new IllegalStateException("not now")),
                        "Saying (its toString() failed: java.lang.IllegalStateException: not now)"),
                Arguments.of(
                        failingWith(new AssertionError()), "Saying (its toString() failed: java.lang.AssertionError)"),
                Arguments.of(saying(() -> null), "Saying (its toString() returned null)"),
                Arguments.of(
                        new Endless(),
                        "Endless (its toString() failed: java.lang.StackOverflowError: it calls itself without end)"),
                Arguments.of(new Restless(), "[0, 1, 2, … (changed while it was read)]"),
                Arguments.of(selfish(), "{self=(this LinkedHashMap again)}"),
                Arguments.of(
                        new Closed(),
                        "Closed (reading it failed: java.lang.UnsupportedOperationException: no entries)"),
                Arguments.of(
                        List.of(failingWith(new NoSuchElementException("a")), 2),
                        "[Saying (its toString() failed: java.util.NoSuchElementException: a), 2]"));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void whatFailsIsToldAtItsPlace(Object value, String text) {
        assertThat(PlainText.of(value)).isEqualTo(text);
    }

    /** With a name, for test frameworks show values in unbounded time. */
    private record Huge(String name, Object value) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Huge> huge() {
        var huge = new LinkedHashMap<String, Object>();
        huge.put("text", "x".repeat(10_000_000));
        huge.put("text of an object", saying(() -> "y".repeat(10_000_000)));
        huge.put("bytes", new byte[50_000_000]);
        huge.put("matrix", new int[3_000][3_000]);
        huge.put("array of nulls", new String[5_000_000]);
        huge.put("rows that are missing", new int[200][]);
        huge.put("long texts", Collections.nCopies(Integer.MAX_VALUE, "z".repeat(1_000)));
        huge.put(
                "longer texts",
                IntStream.range(0, 500).mapToObj(i -> "k".repeat(5_000)).toList());
        huge.put("tree of records", tree(16));
        huge.put("1000 to the 20th elements", shared(20));
        huge.put("cube", Collections.nCopies(300, Collections.nCopies(300, new double[300])));
        huge.put("largest list", new Counting(Integer.MAX_VALUE));
        huge.put("list of -1 elements", new Counting(-1));
        return huge.entrySet().stream().map(entry -> new Huge(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void noTextIsLongerThanTheBound(Huge huge) {
        var value = huge.value();
        assertThat(PlainText.of(value).length()).isLessThan(MOST_CHARACTERS);
        assertThat(PlainText.of(List.of(value, Map.of("k", value))).length()).isLessThan(MOST_CHARACTERS);
        assertThat(PlainText.line(value, 100)).hasSizeLessThan(150).doesNotContain("\n");
    }

    @Test
    void fewElementsOfAHugeCollectionAreRead() {
        var counting = new Counting(Integer.MAX_VALUE);
        PlainText.of(counting);
        assertThat(counting.asked).isBetween(50, 200);
    }

    @Test
    void aCollectionThatLiesAboutItsSizeEnds() {
        assertThat(PlainText.of(new Lying())).isEqualTo("[1, 1, 1]");
    }

    @Test
    void aFullHeapIsNotTheValuesFault() {
        var full = List.of(failingWith(new OutOfMemoryError("test")));
        assertThatThrownBy(() -> PlainText.of(full)).isInstanceOf(OutOfMemoryError.class);
    }

    /** Any nesting of anything, for many seeds. */
    @Test
    void nothingThrowsAndNothingIsTooLong() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(PlainText.of(any(new Random(seed), 0)).length())
                    .as("seed %d", seed)
                    .isBetween(1, MOST_CHARACTERS);
        }
    }

    private static Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 14)) {
            case 0 -> null;
            case 1 -> random.nextDouble();
            case 2 -> "s".repeat(random.nextInt(400));
            case 3 -> new int[random.nextInt(300)];
            case 4 -> failingWith(new IllegalStateException("seeded"));
            case 5 -> new double[random.nextInt(30)][random.nextInt(30)];
            case 6, 7, 8 -> list(random, depth, random.nextInt(120));
            case 9 -> list(random, depth, random.nextInt(10)).toArray();
            case 10, 11 -> new Node(any(random, depth + 1), any(random, depth + 1));
            case 12 -> Optional.ofNullable(any(random, depth + 1));
            default -> mapped(list(random, depth, random.nextInt(120)));
        };
    }

    private static List<Object> list(Random random, int depth, int size) {
        var list = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            list.add(any(random, depth + 2));
        }
        if (random.nextInt(5) == 0) {
            list.add(list);
        }
        return list;
    }

    private static Map<Object, Object> mapped(Collection<Object> values) {
        var map = new HashMap<Object, Object>();
        values.forEach(value -> map.put(map.size(), value));
        return map;
    }
}
