package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.space.Spaces;

class PathsTest {
    private static final SearchSpace SPACE = SearchSpace.open()
            .discover(Space.choice("a", "x", "y"))
            .discover(Space.integer("b", 1, 3))
            .discover(Space.real("c", 0, 1));

    private static Paths after(Params... paths) {
        var all = Paths.none();
        for (Params path : paths) {
            all = all.and(path, SPACE);
        }
        return all;
    }

    @Test
    void aPathIsKnownAfterItWasWalked() {
        var one = Params.of("a", "x", "b", 2);
        assertThat(Paths.none().repeats(one)).isFalse();
        var paths = after(one);
        assertThat(paths.repeats(one)).isTrue();
        assertThat(paths.repeats(Params.of("b", 2, "c", 0.3, "a", "x")))
                .as("c is not asked for there")
                .isTrue();
        assertThat(paths.repeats(Params.of("a", "x", "b", 1))).isFalse();
        assertThat(paths.repeats(Params.of("a", "y", "b", 2))).isFalse();
        assertThat(paths.repeats(Params.of("a", "x")))
                .as("b would be filled in")
                .isFalse();
        assertThat(paths.isCountable()).isTrue();
        assertThat(paths.and(one, SPACE)).isSameAs(paths);
    }

    @Test
    void itClosesWhenEveryBranchWasWalked() {
        var paths = after(
                Params.of("a", "x", "b", 2),
                Params.of("a", "y"),
                Params.of("a", "x", "b", 3),
                Params.of("a", "x", "b", 2));
        assertThat(paths.isClosed()).isFalse();
        assertThat(paths.firstOpen(SPACE)).contains(Params.of("a", "x", "b", 1));
        var all = paths.and(Params.of("a", "x", "b", 1), SPACE);
        assertThat(all.isClosed()).isTrue();
        assertThat(all.ends()).isEqualTo(4);
        assertThat(all.firstOpen(SPACE)).isEmpty();
        assertThat(paths.isClosed()).as("the older one").isFalse();
    }

    @Test
    void nothingIsKeptBeyondAContinuousQuestion() {
        var paths = after(Params.of("a", "x", "c", 0.1, "b", 1), Params.of("a", "x", "c", 0.2, "b", 1));
        assertThat(paths).hasSize(1);
        assertThat(paths.repeats(Params.of("a", "x", "c", 0.1, "b", 1))).isFalse();
        assertThat(paths.isCountable()).isFalse();
        assertThat(paths.firstOpen(SPACE)).contains(Params.of("a", "x"));
        assertThat(after(Params.of("a", "x", "unknown", 1)).isCountable()).isFalse();
    }

    @Test
    void anObjectiveThatChangesItsMindIsNeverExhausted() {
        var paths = after(Params.of("a", "x"), Params.of("b", 1), Params.of("a", "y"));
        assertThat(paths.isClosed()).isFalse();
        assertThat(paths.isCountable()).isFalse();
    }

    @Test
    void branchesDoNotSeeEachOther() {
        var trunk = after(Params.of("a", "x", "b", 1));
        var left = trunk.and(Params.of("a", "x", "b", 2), SPACE);
        var right = trunk.and(Params.of("a", "y"), SPACE).and(Params.of("a", "x", "b", 2), SPACE);
        assertThat(left.repeats(Params.of("a", "y"))).isFalse();
        assertThat(right.repeats(Params.of("a", "y"))).isTrue();
        assertThat(right.repeats(Params.of("a", "x", "b", 2))).isTrue();
        assertThat(left.repeats(Params.of("a", "x", "b", 2))).isTrue();
        assertThat(trunk.repeats(Params.of("a", "x", "b", 2))).isFalse();
    }

    /** The configs of random spaces, in random order, are paths: each is new once, and after the last all is closed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everySpaceClosesAfterItsLastConfig(long seed) {
        var space = Spaces.random(Seed.of(seed));
        List<Params> configs = new ArrayList<>();
        space.grid().forEach(configs::add);
        int[] order = Seed.of(seed).stream().permutation(configs.size());
        var paths = Paths.none();
        for (int i = 0; i < order.length; i++) {
            Params config = configs.get(order[i]);
            assertThat(paths.repeats(config)).isFalse();
            assertThat(paths.isClosed()).isFalse();
            paths = paths.and(config, space);
            assertThat(paths.repeats(config)).isTrue();
            assertThat(paths.ends()).isEqualTo(i + 1);
        }
        assertThat(paths.isClosed()).isTrue();
    }
}
