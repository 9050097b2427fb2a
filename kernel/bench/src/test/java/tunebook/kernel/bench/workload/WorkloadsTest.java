package tunebook.kernel.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tunebook.kernel.bench.table.Row;

/** The choice of workloads, and how much they do. */
class WorkloadsTest {
    @Test
    void aWordThatNoRowHasIsRefused() {
        assertThatThrownBy(() -> Workloads.matching(List.of("1+1", "nonsense")))
                .hasMessageContaining("No row has 'nonsense'")
                .hasMessageContaining("--list");
        assertThatThrownBy(() -> new Effort(0, false, Duration.ofSeconds(1))).hasMessageContaining("--rounds");
        assertThatThrownBy(() -> new Effort(1, false, Duration.ZERO)).hasMessageContaining("--timeout");
    }

    @Test
    void wordsChooseRows() {
        assertThat(Workloads.matching(List.of())).hasSameSizeAs(Workloads.all());
        assertThat(Workloads.matching(List.of("HEAP FILLED"))).hasSize(3);
        assertThat(Workloads.matching(List.of("shutdown"))).hasSize(1);
    }

    @Test
    void everyRowHasAName() {
        var rows = Workloads.all().stream()
                .flatMap(workload -> workload.rows().stream())
                .toList();
        assertThat(rows.stream().map(Row::name)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(rows.size()).isGreaterThan(30);
    }

    @Test
    void javaSaysAllAndOtherLanguagesWhatTheyCan() {
        assertThat(Language.named("java").has(Set.of(Snippet.values()))).isTrue();
        assertThat(Language.named("python").has(Set.of(Snippet.COMPILE))).isFalse();
        assertThat(Language.named("cobol").snippets()).isEmpty();
        assertThatThrownBy(() -> Language.named("cobol").code(Snippet.SUM)).hasMessageContaining("cobol has no");
    }

    @Test
    void roundsShareTheWork() {
        var effort = new Effort(5, false, Duration.ofSeconds(1));
        assertThat(effort.share(200)).isEqualTo(40);
        assertThat(effort.share(2)).isEqualTo(1);
        var quick = new Effort(1, true, Duration.ofSeconds(1));
        assertThat(quick.share(200)).isEqualTo(20);
        assertThat(quick.of(5)).isEqualTo(1);
    }
}
