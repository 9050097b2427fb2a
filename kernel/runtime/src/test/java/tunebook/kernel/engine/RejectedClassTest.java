package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class or a method is declared again with a mistake in it: the one that was there stays, and what uses it. */
class RejectedClassTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void declare() {
        bench.run("class Result {\n    int lanes() { return 3; }\n    int fails() { return 1 / 0; }\n}");
        bench.run("class Race { Result run() { return new Result(); } static Race of() { return new Race(); } }");
        bench.run("int lanes() { return new Race().run().lanes(); }");
        bench.run("Result kept = new Result(); int number = 7;");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void spoil() {
        assertThat(bench.failure("class Result { int lanes() { return \"three\"; } }")
                        .message())
                .isEqualTo("String cannot be converted to int.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Result().lanes()",
                "new Race().run().lanes()",
                "lanes()",
                "Race.of().run().lanes()",
                "number - 4",
                "Result again = new Result(); again.lanes()",
                "Result.class == Race.of().run().getClass() ? 3 : 0"
            })
    void whatWasThereWorks(String code) {
        spoil();
        spoil();
        assertThat(bench.value(code)).isEqualTo(3);
    }

    @Test
    void hintsKnowItToo() {
        spoil();
        assertThat(bench.failure("Result result = Race.of();").message())
                .isEqualTo("Race cannot be converted to Result: add .run()");
    }

    @Test
    void itsLinesAreThoseOfItsOwnCell() {
        spoil();
        assertThat(String.join("\n", bench.failure("new Result().fails()").traceback()))
                .contains("cell 1, line 3");
    }

    @Test
    void whatHadAnObjectOfItIsSaid() {
        spoil();
        assertThat(bench.last().err()).contains("Result kept = new Result();", "its value is gone");
    }

    @Test
    void theRightOneTakesItsPlace() {
        spoil();
        bench.run("class Result { int lanes() { return 4; } }");
        assertThat(bench.value("lanes()")).isEqualTo(4);
        assertThat(bench.run("class Result {\n    int lanes() { return 3; }\n    int fails() { return 1 / 0; }\n}"))
                .isEqualTo(new Outcome.Done());
        assertThat(bench.value("lanes()")).isEqualTo(3);
    }

    @Test
    void aMethodStaysToo() {
        bench.run("int lanes(int more) { return 3 + more; }");
        assertThat(bench.failure("int lanes(int more) { return \"many\"; }").message())
                .contains("cannot be converted");
        assertThat(bench.value("lanes(1) + lanes()")).isEqualTo(7);
    }

    @Test
    void aNewClassThatIsRejectedIsNotThere() {
        assertThat(bench.failure("class Other { int x = \"\"; }").message()).contains("cannot be converted");
        assertThat(bench.failure("new Other()").message()).contains("no class Other");
    }
}
