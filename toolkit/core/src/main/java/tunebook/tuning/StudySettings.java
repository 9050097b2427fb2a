package tunebook.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tunebook.algorithm.Algorithm;
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
}
