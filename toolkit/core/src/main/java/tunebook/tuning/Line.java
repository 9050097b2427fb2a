package tunebook.tuning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tunebook.space.Config;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Change;

/** Trials that were put in line by hand: those that wait, and all that ever were. Guarded by the study's lock. */
final class Line {
    private final Deque<Change.ByHand> waiting = new ArrayDeque<>();
    private final List<Params> ever = new ArrayList<>();

    void add(List<Change.ByHand> trials) {
        waiting.addAll(trials);
        trials.forEach(trial -> ever.add(trial.params()));
    }

    /** What waits, as a sampler takes it. */
    List<Config> configs() {
        return configs(waiting);
    }

    static List<Config> configs(Collection<Change.ByHand> trials) {
        return trials.stream()
                .map(Change.ByHand::params)
                .map(Config.class::cast)
                .toList();
    }

    /** The notes that go with a proposal, if it was put in line: then it has all the values that were given by hand. */
    Map<String, String> takeNotes(Params proposed) {
        for (var at = waiting.iterator(); at.hasNext(); ) {
            var next = at.next();
            if (hasAll(proposed, next.params())) {
                at.remove();
                return next.attributes();
            }
        }
        return Map.of();
    }

    private static boolean hasAll(Params proposed, Params given) {
        return given.names().stream()
                .allMatch(name -> proposed.has(name) && proposed.get(name).equals(given.get(name)));
    }

    /** Those of the trials that were never put in line, as often as they are wanted. */
    List<Change.ByHand> missing(List<Change.ByHand> wanted, SearchSpace space) {
        var known = new ArrayList<>(ever);
        return wanted.stream()
                .filter(trial -> !known.remove(space.normalisePart(trial.params())))
                .toList();
    }
}
