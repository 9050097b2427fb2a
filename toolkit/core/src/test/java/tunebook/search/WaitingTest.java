package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tunebook.algorithm.Course;
import tunebook.algorithm.Keep;
import tunebook.rng.Seed;
import tunebook.space.Config;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Trace;

class WaitingTest {
    private static final int MANY = 20_000;
    private static final SearchSpace SPACE = Space.of(Space.integer("k", 0, MANY));

    private static Queued queued(long k) {
        return Queued.byHand(Params.of("k", k));
    }

    @Test
    void aLineIsNeverChangedFromOutside() {
        var line = Waiting.copyOf(List.of(queued(1)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> line.add(queued(2)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> line.remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> {
            var at = line.listIterator();
            at.next();
            at.set(queued(2));
        });
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> line.get(1));
        assertThat(Waiting.copyOf(line)).isSameAs(line);
    }

    /** 200 seeds: a tree of lines grown from one another at random stays what plain copies of it are. */
    @Test
    void everyLineOfATreeStaysWhatItWas() {
        for (int seed = 0; seed < 200; seed++) {
            var random = Seed.of(seed).stream();
            var lines = new ArrayList<>(List.of(Waiting.copyOf(List.of())));
            var copies = new ArrayList<List<Queued>>(List.of(List.of()));
            for (int i = 0; i < 100; i++) {
                int from = random.nextInt(lines.size());
                var copy = new ArrayList<>(copies.get(from));
                if (random.nextInt(2) == 0 && !copy.isEmpty()) {
                    assertThat(lines.get(from).first()).isEqualTo(copy.get(0));
                    lines.add(lines.get(from).withoutFirst());
                    copy.remove(0);
                } else {
                    lines.add(lines.get(from).and(queued(i)));
                    copy.add(queued(i));
                }
                copies.add(copy);
            }
            assertThat(lines).isEqualTo(copies);
            assertThat(lines.hashCode()).isEqualTo(copies.hashCode());
            assertThat(lines.stream().map(List::size).toList())
                    .isEqualTo(copies.stream().map(List::size).toList());
        }
    }

    /** The cells of all states of a trace, each counted once: what its lines cost in memory and in making them. */
    private static int cells(Trace<SearchState, SearchEvent> trace) {
        Set<Waiting.Cell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int k = -1; k < trace.size(); k++) {
            var state = k < 0 ? trace.start() : trace.steps().get(k).state();
            var line = (Waiting) state.queue();
            for (Waiting.Cell at = line.front; at != null && seen.add(at); ) {
                at = at.next;
            }
            for (Waiting.Cell at = line.back; at != null && seen.add(at); ) {
                at = at.next;
            }
        }
        return seen.size();
    }

    private static int walked(Course<SearchState, SearchEvent> course) {
        for (int k = 0; k < MANY; k++) {
            assertThat(course.ask(1).next().get(0).config()).isEqualTo(Params.of("k", (long) k));
        }
        assertThat(course.state().queue()).isEmpty();
        return cells(course.trace());
    }

    @Test
    void aLongLineFromTheStartIsSharedByAllStates() {
        var problem = new Problem(
                SPACE,
                Direction.MINIMIZE,
                IntStream.range(0, MANY)
                        .<Config>mapToObj(k -> Params.of("k", (long) k))
                        .toList());
        var course = Course.begin(new ManualSearch(), problem, Seed.of(0), Keep.all());
        assertThat(walked(course)).isEqualTo(MANY);
    }

    /** As a study does: each config is tried on the state first, so every line has two that follow it. */
    @Test
    void aLineThatGrowsOneByOneIsSharedByAllStates() {
        var search = new ManualSearch();
        var course = Course.begin(search, Problem.of(SPACE, Direction.MINIMIZE), Seed.of(0), Keep.all());
        for (int k = 0; k < MANY; k++) {
            var one = List.<Config>of(Params.of("k", (long) k));
            assertThat(search.enqueue(course.state(), one).state().queue()).hasSize(k + 1);
            course.enqueue(one);
        }
        assertThat(walked(course)).isBetween(MANY, 2 * MANY);
    }
}
