package tunebook.tuning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tunebook.algorithm.Algorithm;
import tunebook.math.Given;
import tunebook.space.SearchSpace;
import tunebook.study.Change;
import tunebook.study.MemoryStore;
import tunebook.study.StopRule;
import tunebook.study.StudyStore;

/** What a study was told, gathered line by line while a learner types. */
final class StudySettings {
    SearchSpace space = SearchSpace.open();
    Algorithm<?, ?> sampler = Samplers.random();
    StudyStore store = new MemoryStore();
    long seed;
    int batch = 1;
    int parallel = 1;
    final List<StopRule> rules = new ArrayList<>();
    final List<StudyListener> listeners = new ArrayList<>();
    final List<Consumer<StudyProgress>> watching = new ArrayList<>();
    final List<Change.ByHand> byHand = new ArrayList<>();

    /** Whether nothing can be known of the study before it begins. */
    boolean isInMemory() {
        return store instanceof MemoryStore;
    }

    /** Adds rules, each in the place of an earlier one of its kind; none at all clears them. */
    void stop(StopRule... more) {
        if (more.length == 0) {
            rules.clear();
        }
        for (StopRule rule : more) {
            Given.required("stop", "rules: StopRule.failures(3)", rule);
            rules.removeIf(earlier -> earlier.getClass() == rule.getClass());
            rules.add(rule);
        }
    }

    /** Puts in line what was enqueued before the study began, unless its journal has it; forgets what is refused. */
    void enqueueByHand(StudyRun<?, ?> begun) {
        if (byHand.isEmpty()) {
            return;
        }
        try {
            begun.holding(() -> {
                begun.enqueueMissing(byHand);
                return begun;
            });
        } catch (IllegalArgumentException refused) {
            byHand.removeIf(begun::refuses); // or all that is called from now on would be refused
            throw refused;
        }
    }

    static Duration timeout(double seconds) {
        if (!(seconds >= 0 && seconds < Long.MAX_VALUE / 1e9)) {
            throw new IllegalArgumentException("a time-out is a number of seconds, but got " + seconds);
        }
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    static int atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but got " + number);
        }
        return number;
    }

    /** What is set but has no effect, on a line of its own; empty if nothing is. */
    String hint() {
        return parallel > 1 && batch == 1
                ? "\nparallel(" + parallel + ") has nothing to do at once: trials are proposed one by one. Add .batch("
                        + parallel + ")"
                : "";
    }
}
