package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.study.TrialState;

/**
 * The trials of a study that have ended, in the order of their numbers, and who was the best when. Only complete trials
 * can be the best: what a pruned one reported last is no result. Of equals, the first is.
 *
 * @param trials complete, pruned or failed
 * @param direction which values are better
 * @param bests for each trial the place in this list of the best so far, it included; -1 while there is none
 */
record TrialCourse(List<Trial> trials, Direction direction, List<Integer> bests) {

    /** The course of those that have ended. */
    static TrialCourse of(List<Trial> all, Direction direction) {
        var ended = all.stream()
                .filter(Trial::isFinished)
                .sorted(Comparator.comparingLong(Trial::number))
                .toList();
        var bests = new ArrayList<Integer>();
        int best = -1;
        for (int i = 0; i < ended.size(); i++) {
            var trial = ended.get(i);
            if (trial.isComplete()
                    && (best < 0
                            || better(direction, trial.value(), ended.get(best).value()))) {
                best = i;
            }
            bests.add(best);
        }
        return new TrialCourse(ended, direction, List.copyOf(bests));
    }

    private static boolean better(Direction direction, double value, double than) {
        return direction == Direction.MINIMIZE ? value < than : value > than;
    }

    boolean better(double value, double than) {
        return better(direction, value, than);
    }

    int size() {
        return trials.size();
    }

    Trial trial(int i) {
        return trials.get(i);
    }

    long number(int i) {
        return trials.get(i).number();
    }

    /** Whether trial i was better than all before it. */
    boolean improves(int i) {
        return bests.get(i) == i;
    }

    /** The best of all; -1 if none is complete. */
    int best() {
        return trials.isEmpty() ? -1 : bests.get(size() - 1);
    }

    /** The value, or of a pruned trial the last that it reported; NaN if there is none. */
    static double height(Trial trial) {
        if (trial.state() instanceof TrialState.Complete complete) {
            return complete.value();
        }
        return trial.state() instanceof TrialState.Pruned pruned ? pruned.value() : Double.NaN;
    }

    double height(int i) {
        return height(trials.get(i));
    }

    /** Whether some trial has more values than the one that is drawn. */
    boolean hasSeveralValues() {
        return values() > 1;
    }

    /** Most values of a trial. */
    int values() {
        return trials.stream()
                .filter(Trial::isComplete)
                .mapToInt(trial -> trial.values().dimension())
                .max()
                .orElse(0);
    }

    /** Value v of trial i, from 0; NaN if it has no such. */
    double value(int i, int v) {
        var trial = trials.get(i);
        return trial.isComplete() && v < trial.values().dimension()
                ? trial.values().get(v)
                : Double.NaN;
    }

    /** {@code "first of 2 values"}: the one that decides. */
    String whichValue() {
        return "first of " + values() + " values";
    }

    boolean pruned(int i) {
        return trials.get(i).state() instanceof TrialState.Pruned;
    }

    boolean failed(int i) {
        return trials.get(i).state() instanceof TrialState.Failed;
    }

    /** How many trials before the end {@code to} are of this kind. */
    long completes(int from, int to) {
        return IntStream.range(from, to).filter(i -> trials.get(i).isComplete()).count();
    }

    long prunes(int from, int to) {
        return IntStream.range(from, to).filter(this::pruned).count();
    }

    long failures(int from, int to) {
        return IntStream.range(from, to).filter(this::failed).count();
    }
}
