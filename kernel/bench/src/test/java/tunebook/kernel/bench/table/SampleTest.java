package tunebook.kernel.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Quantiles are values that were seen. */
class SampleTest {
    @Test
    void nothingHasNoQuantile() {
        assertThatThrownBy(Sample::of).hasMessageContaining("at least one");
    }

    @Test
    void quantilesAreValuesThatWereSeen() {
        var sample = Sample.of(4, 1, 3, 2);
        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.median()).isEqualTo(2);
        assertThat(sample.quantile(0.51)).isEqualTo(3);
        assertThat(sample.quantile(1)).isEqualTo(4);
    }

    @Test
    void oneInTwentyExceedsTheP95() {
        var sample = Sample.of(DoubleStream.iterate(1, x -> x + 1).limit(100).toArray());
        assertThat(sample.p95()).isEqualTo(95);
        assertThat(Sample.of(7).p95()).isEqualTo(7);
    }
}
