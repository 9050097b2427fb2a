package tunebook.tuning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import tunebook.study.Change;
import tunebook.study.Direction;
import tunebook.study.Intermediate;
import tunebook.study.Standing;
import tunebook.study.Trial;
import tunebook.study.TrialState;

/**
 * The trials of a study by number, with what was counted on the way. It counts by number and not by time: trials that run
 * at once may end in any order, and the best of them and what the stop rules see is the same. Guarded by the study's lock.
 */
final class Ledger {
    /** What a trial that has not ended has gathered. */
    private static final class Draft {
        private final Map<String, String> given;
        private Map<String, String> attributes;
        private List<Intermediate> reported = new ArrayList<>();
        private Instant started; // null while nobody is at it

        private Draft(Map<String, String> given) {
            this.given = given;
            this.attributes = new LinkedHashMap<>(given);
        }

        private boolean isEmpty() {
            return reported.isEmpty() && attributes.equals(given);
        }

        private void clear() {
            reported = new ArrayList<>();
            attributes = new LinkedHashMap<>(given);
            started = null;
        }
    }

    private final Direction direction;
    private final List<Trial> trials = new ArrayList<>();
    private final Map<Long, Draft> drafts = new HashMap<>();
    private long pruned;
    private long failed;
    private long complete;
    private long since; // finished trials after the best
    private long failuresInARow; // failed trials after the last that did not fail
    private int lastSound = -1; // the last that did not fail
    private int best = -1;
    private int anew; // trials before this one count no more

    Ledger(Direction direction) {
        this.direction = direction;
    }

    void propose(Trial trial, Map<String, String> attributes) {
        if (trial.number() != trials.size()) {
            throw new IllegalStateException(
                    "trials are numbered in the order proposed, but " + trials.size() + " is followed by " + trial);
        }
        trials.add(trial);
        drafts.put(trial.number(), new Draft(attributes));
    }

    void start(long number, Instant now) {
        draft(number).started = now;
    }

    /** Nobody is at the trial any more. */
    void leave(long number) {
        draft(number).started = null;
    }

    /** What the trial has gathered is void. */
    void restart(long number) {
        draft(number).clear();
    }

    /** Whether an earlier evaluation has left something behind. */
    boolean isUntouched(long number) {
        return draft(number).isEmpty();
    }

    void report(long number, Intermediate value) {
        draft(number).reported.add(value);
    }

    Optional<Intermediate> lastReport(long number) {
        var reported = draft(number).reported;
        return reported.isEmpty() ? Optional.empty() : Optional.of(reported.get(reported.size() - 1));
    }

    void annotate(long number, String name, String text) {
        draft(number).attributes.put(name, text);
    }

    Trial finish(Change.Finished end) {
        var draft = drafts.remove(end.trial());
        if (draft == null) {
            throw new IllegalArgumentException("trial " + end.trial() + " is not open: "
                    + (end.trial() < trials.size() ? "it has ended" : "it was never proposed"));
        }
        var proposed = trials.get((int) end.trial());
        var trial = new Trial(
                end.trial(),
                end.tried().map(Change.Tried::params).orElse(proposed.params()),
                end.tried().map(Change.Tried::drawn).orElse(Set.of()),
                end.state(),
                draft.reported,
                draft.attributes,
                end.started(),
                end.ended(),
                proposed.why());
        trials.set((int) end.trial(), trial);
        count(trial);
        return trial;
    }

    private void count(Trial trial) {
        int number = (int) trial.number();
        since += number >= anew && number > best ? 1 : 0;
        if (trial.state() instanceof TrialState.Failed) {
            failed++;
            failuresInARow += number >= anew && number > lastSound ? 1 : 0;
            return;
        }
        if (number > lastSound) {
            lastSound = number;
            failuresInARow = finishedAfter(number); // none of them is sound
        }
        if (trial.state() instanceof TrialState.Pruned) {
            pruned++;
        } else {
            complete++;
            if (best < 0 || isBetter(trial, trials.get(best))) {
                best = number;
                since = finishedAfter(number);
            }
        }
    }

    /** What the stop rules count begins at the next trial. */
    void countAnew() {
        anew = trials.size();
        since = 0;
        failuresInARow = 0;
    }

    private long finishedAfter(int number) {
        return LongStream.range(Math.max(anew, number + 1), trials.size())
                .filter(later -> !isOpen(later))
                .count();
    }

    /** Of equal values, that of the lower number. */
    private boolean isBetter(Trial trial, Trial than) {
        int compared = Double.compare(trial.value() + 0.0, than.value() + 0.0); // -0.0 is no better than 0.0
        if (compared == 0) {
            return trial.number() < than.number();
        }
        return direction == Direction.MINIMIZE ? compared < 0 : compared > 0;
    }

    private Draft draft(long number) {
        var draft = drafts.get(number);
        if (draft == null) {
            throw new IllegalArgumentException("trial " + number + " is not open: it "
                    + (number >= 0 && number < trials.size() ? "has ended" : "was never proposed"));
        }
        return draft;
    }

    boolean isOpen(long number) {
        return drafts.containsKey(number);
    }

    /** The trials proposed that have not ended and that nobody is at, in order. */
    List<Long> waiting() {
        if (drafts.isEmpty()) {
            return List.of();
        }
        return drafts.entrySet().stream()
                .filter(draft -> draft.getValue().started == null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    int size() {
        return trials.size();
    }

    Trial trial(long number) {
        var trial = trials.get((int) number);
        var draft = drafts.get(number);
        if (draft == null) {
            return trial;
        }
        return new Trial(
                number,
                trial.params(),
                Set.of(),
                draft.started == null ? new TrialState.Waiting() : new TrialState.Running(),
                draft.reported,
                draft.attributes,
                draft.started,
                null,
                trial.why());
    }

    List<Trial> all() {
        var all = new ArrayList<>(trials);
        drafts.keySet().forEach(number -> all.set(number.intValue(), trial(number)));
        return List.copyOf(all);
    }

    Optional<Trial> best() {
        return best < 0 ? Optional.empty() : Optional.of(trials.get(best));
    }

    private long finished() {
        return (long) trials.size() - drafts.size();
    }

    Tally tally() {
        return new Tally(finished(), complete, pruned, failed);
    }

    Standing standing(Duration elapsed) {
        double value = best().map(Trial::value).orElse(Double.NaN);
        return new Standing(direction, finished(), value, since, failuresInARow, elapsed);
    }
}
