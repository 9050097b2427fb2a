package tunebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Explanation EAGER = new Explanation("EI picks x.", Map.of("EI", 0.5), 7);

    @Test
    void withoutWordsThereIsNone() {
        assertThatNullPointerException().isThrownBy(() -> new Explanation(null, Map.of(), 0));
        assertThatNullPointerException().isThrownBy(() -> Explanation.later(0, null));
    }

    @Test
    void laterIsWhenSomebodyLooksAndOnlyOnce() {
        var looks = new AtomicInteger();
        var later = Explanation.later(7, () -> {
            looks.incrementAndGet();
            return EAGER;
        });
        assertThat(later.step()).isEqualTo(7);
        assertThat(looks).hasValue(0);
        assertThat(later.sentence()).isEqualTo("EI picks x.");
        assertThat(later.numbers()).isEqualTo(Map.of("EI", 0.5));
        assertThat(later).hasToString("EI picks x.");
        assertThat(looks).hasValue(1);
    }

    @Test
    void isEqualToWhateverSaysTheSame() {
        assertThat(Explanation.later(7, () -> EAGER)).isEqualTo(EAGER).hasSameHashCodeAs(EAGER);
        assertThat(EAGER).isEqualTo(Explanation.later(7, () -> EAGER)).isNotEqualTo("EI picks x.");
        assertThat(EAGER).isNotEqualTo(new Explanation("EI picks x.", Map.of("EI", 0.5), 8));
        assertThat(EAGER).isNotEqualTo(new Explanation("EI picks y.", Map.of("EI", 0.5), 7));
        assertThat(EAGER).isNotEqualTo(new Explanation("EI picks x.", Map.of("EI", 0.6), 7));
    }

    @Test
    void travelsInWords() throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(Explanation.later(7, () -> EAGER));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(EAGER);
        }
    }

    @Test
    void whoChangesTheMapAfterwardsChangesNothing() {
        var numbers = new LinkedHashMap<String, Double>(Map.of("a", 1.0));
        var explanation = new Explanation("a is 1.", numbers, 0);
        numbers.put("b", 2.0);
        assertThat(explanation.numbers()).containsOnlyKeys("a");
    }
}
