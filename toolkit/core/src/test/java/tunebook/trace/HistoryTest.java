package tunebook.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tunebook.rng.Seed;

class HistoryTest {
    @Test
    void nullAndPlacesOutsideAreRefused() {
        History<String> one = History.<String>empty().append("a");
        assertThatIllegalArgumentException().isThrownBy(() -> one.append(null));
        assertThatIllegalArgumentException().isThrownBy(() -> one.first(2)).withMessageContaining("has 1 elements");
        assertThatIllegalArgumentException().isThrownBy(() -> one.first(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> one.get(1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> one.add("b"));
    }

    /** 200 seeds: a tree of lists grown from one another at random stays what plain copies of it are. */
    @Test
    void everyListOfATreeStaysWhatItWas() {
        for (int seed = 0; seed < 200; seed++) {
            var random = Seed.of(seed).stream();
            var lists = new ArrayList<History<Integer>>(List.of(History.empty()));
            var copies = new ArrayList<List<Integer>>(List.of(List.of()));
            for (int i = 0; i < 100; i++) {
                int from = random.nextInt(lists.size());
                if (random.nextInt(4) == 0) {
                    int count = random.nextInt(lists.get(from).size() + 1);
                    lists.add(lists.get(from).first(count));
                    copies.add(List.copyOf(copies.get(from).subList(0, count)));
                } else {
                    lists.add(lists.get(from).append(i));
                    var longer = new ArrayList<>(copies.get(from));
                    longer.add(i);
                    copies.add(longer);
                }
            }
            assertThat(lists).isEqualTo(copies);
        }
    }

    /** Four threads append to the same list 10,000 times: each gets its own continuation. */
    @Test
    void appendingFromSeveralThreadsGivesEachItsOwn() throws Exception {
        var shared = History.<Integer>empty().append(0).append(1).append(2);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var grown = threads.invokeAll(IntStream.range(0, 10_000)
                    .<java.util.concurrent.Callable<History<Integer>>>mapToObj(i -> () -> shared.append(i))
                    .toList());
            for (int i = 0; i < grown.size(); i++) {
                assertThat(grown.get(i).get()).isEqualTo(List.of(0, 1, 2, i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCopyOfAHistoryIsTheHistory() {
        var history = History.copyOf(List.of(1, 2));
        assertThat(History.copyOf(history)).isSameAs(history);
        assertThat(history.append(3)).containsExactly(1, 2, 3);
    }
}
