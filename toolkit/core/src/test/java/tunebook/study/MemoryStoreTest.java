package tunebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    @Test
    void inMemoryTheSameContractHolds() {
        var store = new MemoryStore();
        store.open(EveryChange.MLP, 0, change -> {});
        EveryChange.every().forEach(store::append);
        store.close();
        var read = new ArrayList<Change>();
        store.open(EveryChange.MLP, 2, read::add);
        assertThat(read)
                .isEqualTo(EveryChange.every().subList(2, EveryChange.every().size()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        store.open(new StudyHeader("cnn", Direction.MINIMIZE, 1, "x", EveryChange.SPACE), 0, read::add))
                .withMessageContaining("another study");
        assertThat(store.keeps(EveryChange.Activation.RELU)).isTrue();
    }
}
