package tunebook.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.display.MimeBundle;

/** Lists of records as tables. */
class RecordSheetsTest {
    record Person(String name, int age, List<String> hobbies) {}

    record Named(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Person ADA = new Person("Ada <b>", 36, List.of("x", "y"));
    private static final Person ALAN = new Person(null, 41, List.of());

    private static MimeBundle shown(Object value) {
        return new Renderers().render(value, List.of(), note -> {});
    }

    static Stream<Object> tables() {
        return Stream.of(
                List.of(ADA, ALAN),
                new ArrayDeque<>(List.of(ADA, ALAN)),
                new LinkedHashSet<>(List.of(ADA, ALAN)),
                Arguments.of((Object) new Person[] {ADA, ALAN}),
                Arguments.of((Object) new Object[] {ADA, ALAN}),
                Arguments.of((Object) new Record[] {ADA, ALAN}));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void recordsOfOneClassAreATable(Object value) {
        assertThat((String) shown(value).data().get(MimeBundle.HTML))
                .contains("<b>Person</b>, 2 rows, 3 columns", ">name<", ">String<", ">int<", ">List<")
                .contains(">Ada &lt;b&gt;<", ">36<", ">[x, y]<", ">null<", ">[]<");
        assertThat(shown(value).plainText().orElseThrow()).contains("Person[name=Ada <b>, age=36, hobbies=[x, y]]");
    }

    static Stream<Object> noTables() {
        return Stream.of(
                List.of(ADA),
                List.of(ADA, "and a word"),
                Arrays.asList(ADA, null),
                List.of(new Named("a"), new Named("b")),
                List.of(1, 2),
                List.of(),
                Arguments.of((Object) new int[][] {{1}, {2}}));
    }

    @ParameterizedTest
    @MethodSource("noTables")
    void othersAreText(Object value) {
        assertThat(shown(value).data()).containsOnlyKeys(MimeBundle.TEXT);
    }

    @Test
    void manyAreFolded() {
        var people = IntStream.range(0, 100_000)
                .mapToObj(i -> new Person("p" + i, i, List.of()))
                .toList();
        assertThat((String) shown(people).data().get(MimeBundle.HTML))
                .contains("100,000 rows", "p9<", "… 99,980 more rows …", "p99990<")
                .doesNotContain("p10<")
                .hasSizeLessThan(5_000);
    }
}
