package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tunebook.kernel.wire.Json;

/** Cells look back at what earlier cells gave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierResultsTest {
    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private Transcript run(String code) {
        return Transcript.of(kernel, code);
    }

    /** What the learner reads of an error. */
    private static String error(Transcript cell) {
        return Json.text(cell.contents("error").get(0), "ename", "") + ": "
                + Json.text(cell.contents("error").get(0), "evalue", "");
    }

    private int number(Transcript cell) {
        return Json.number(cell.reply().content(), "execution_count", -1);
    }

    @Test
    void aCellThatGaveNothingHasNoValue() {
        int number = number(run("int nothing = 3;"));
        assertThat(error(run("out(" + number + ")")))
                .contains("NoSuchElementException")
                .contains("there is no value of cell " + number)
                .contains("var result = ...");
        assertThat(error(run("out(100_000)"))).contains("there is no value of cell 100000");
    }

    @Test
    void aValueIsTheObjectItself() {
        int number = number(run("new ArrayList<>(List.of(1, 2))"));
        assertThat(run("((List<Integer>) out()).add(3); out(" + number + ")").result())
                .isEqualTo("[1, 2, 3]");
        assertThat(run("out() == out(" + number + ")").result()).isEqualTo("true");
        int none = number(run("null"));
        assertThat(run("out(" + none + ")").result()).isEqualTo("null");
    }

    @Test
    void whatIsShownOtherwiseIsNoValue() {
        run("41 + 1");
        run("System.out.println(7)");
        run("display(8)");
        run("printf(\"9\")");
        run("int y = 10;");
        assertThat(run("out()").result()).isEqualTo("42");
    }

    @Test
    void theLearnersOwnNamesWin() {
        try (var other = LocalKernel.start(KernelConfig.of())) {
            Transcript.of(other, "5");
            assertThat(Transcript.of(other, "int out = 3; out").result()).isEqualTo("3");
            assertThat(Transcript.of(other, "out(1)").result()).isEqualTo("5");
            Transcript.of(other, "String out(int n) { return \"mine \" + n; }");
            assertThat(Transcript.of(other, "out(1) + out").result()).isEqualTo("mine 13");
        }
    }

    @Test
    void aResetForgetsThem() {
        try (var other = LocalKernel.start(KernelConfig.of())) {
            Transcript.of(other, "5");
            Transcript.of(other, "%reset");
            assertThat(error(Transcript.of(other, "out(1)"))).contains("no cell has given a value yet");
        }
    }

    @Test
    void theOldestGo() {
        var results = new Results();
        assertThatThrownBy(results::latest).isInstanceOf(NoSuchElementException.class);
        for (int cell = 1; cell <= 3 * Results.KEPT; cell++) {
            results.add(cell, "value " + cell);
        }
        assertThat(results.latest()).isEqualTo("value " + 3 * Results.KEPT);
        assertThat(results.of(2 * Results.KEPT + 1)).isEqualTo("value " + (2 * Results.KEPT + 1));
        assertThatThrownBy(() -> results.of(2 * Results.KEPT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("cell " + 2 * Results.KEPT);
    }
}
