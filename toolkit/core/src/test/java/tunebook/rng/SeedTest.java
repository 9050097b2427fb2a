package tunebook.rng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void everyStreamOfASeedStartsTheSame() {
        var seed = Seed.of(5);
        assertThat(seed.stream().nextLong()).isEqualTo(seed.stream().nextLong());
    }

    /** 300,000 seeds: by chance two of them would be equal with a probability of 2.4e-9. */
    @Test
    void childrenAndGrandchildrenAreAllDifferent() {
        var met = new HashSet<Seed>();
        for (long parent = 0; parent < 3; parent++) {
            for (long i = -25_000; i < 25_000; i++) {
                met.add(Seed.of(parent).child(i));
                met.add(Seed.of(parent).child(i).child(0));
            }
        }
        assertThat(met).hasSize(300_000);
    }

    /** Correlation of 100,000 pairs: beyond 3.29/√n once in a thousand. */
    @Test
    void neighbouringChildrenAreUnrelated() {
        int n = 100_000;
        double[] first = LongStream.range(0, n + 1)
                .mapToDouble(i -> Seed.of(2026).child(i).stream().nextDouble() - 0.5)
                .toArray();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += first[i] * first[i + 1];
        }
        assertThat(Math.abs(sum / n * 12)).isLessThan(3.29 / Math.sqrt(n));
    }

    @Test
    void namesAndNumbersArePinned() {
        assertThat(Seed.of(1).child(2).value()).isEqualTo(-3735001207406991293L);
        assertThat(Seed.of(1).child("lr").value()).isEqualTo(8692494269953821583L);
        assertThat(Seed.of(1).child("lr")).isNotEqualTo(Seed.of(1).child("rl"));
    }
}
