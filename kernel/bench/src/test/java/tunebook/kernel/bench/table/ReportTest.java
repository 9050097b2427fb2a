package tunebook.kernel.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tunebook.kernel.wire.Json;

/** The table as text and as JSON. */
class ReportTest {
    private static final Row CELL = new Row("1+1", "ms", Target.atMostOfBaseline(2));
    private static final Row EXIT = Row.verdict("System.exit", "lives");

    private static Table table() {
        var readings = new Readings();
        List.of(7.0, 5.0, 6.0).forEach(value -> readings.add(CELL, "java", new Reading.Quantity(value)));
        List.of(4.0, 4.0, 40.0).forEach(value -> readings.add(CELL, "ipykernel", new Reading.Quantity(value)));
        readings.add(CELL, "old", new Reading.Quantity(12_345.6));
        readings.add(CELL, "old", new Reading.Lost("hung"));
        readings.add(EXIT, "java", new Reading.Verdict(true, "lives"));
        readings.add(EXIT, "java", new Reading.Verdict(true, "lives"));
        readings.add(EXIT, "old", new Reading.Lost("died"));
        return new Table(
                new Circumstances("2026-11-21", "abc1234", "A processor, 2 cores, 8 GB", "Linux 6", 3, false),
                List.of(
                        new MeasuredKernel("java", "tunebook 0.1.0", "java 17.0.15"),
                        new MeasuredKernel("old", "older 1", "java 17.0.15"),
                        new MeasuredKernel("ipykernel", "ipython 8.5.0", "python 3.11.2")),
                Optional.of("ipykernel"),
                List.of(CELL, EXIT),
                readings);
    }

    @Test
    void textIsAligned() {
        assertThat(TextReport.of(table())).isEqualTo("""
                        Kernels measured over their sockets, 2026-11-21, commit abc1234
                        A processor, 2 cores, 8 GB
                        Linux 6, 3 rounds, the kernels in turn
                        Medians; p95 is the value that one in twenty exceeds

                        java            tunebook 0.1.0, java 17.0.15
                        old             older 1, java 17.0.15
                        ipykernel       ipython 8.5.0, python 3.11.2 (the baseline)

                        1+1, ms   [<= 2 x the baseline]
                          java                  6.00  p95       7.00  n 3         1.50 x  met
                          old                  12346  p95      12346  n 1         3086 x  MISSED  1 of 2 hung
                          ipykernel             4.00  p95       40.0  n 3

                        System.exit   [lives]
                          java            met     2 of 2 lives
                          old             MISSED  1 of 1 died
                          ipykernel               n/a
                        """);
    }

    @Test
    void noLineIsWiderThanAScreen() {
        assertThat(TextReport.of(table()).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void jsonHoldsTheSame() throws Exception {
        var json = Json.parse(JsonReport.of(table()));
        assertThat(Json.text(json, "commit", "")).isEqualTo("abc1234");
        assertThat(Json.text(json, "baseline", "")).isEqualTo("ipykernel");
        assertThat(json.getAsJsonArray("kernels")).hasSize(3);
        var results = json.getAsJsonArray("rows").get(0).getAsJsonObject().getAsJsonArray("results");
        assertThat(results.get(0))
                .hasToString("{\"kernel\":\"java\",\"median\":6.0,\"p95\":7.0,\"min\":5.0,\"max\":7.0,\"n\":3,"
                        + "\"timesBaseline\":1.5,\"met\":true}");
        assertThat(Json.text(results.get(1).getAsJsonObject(), "words", "")).isEqualTo("1 of 2 hung");
    }

    @Test
    void numbersHaveThreeDigits() {
        assertThat(TextReport.number(0)).isEqualTo("0");
        assertThat(TextReport.number(0.01234)).isEqualTo("0.0123");
        assertThat(TextReport.number(0.5)).isEqualTo("0.50");
        assertThat(TextReport.number(99.44)).isEqualTo("99.4");
        assertThat(TextReport.number(100)).isEqualTo("100");
    }
}
