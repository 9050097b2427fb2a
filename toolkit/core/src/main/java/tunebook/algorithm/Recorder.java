package tunebook.algorithm;

import java.util.ArrayList;
import java.util.List;
import tunebook.trace.Input;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/** Collects the steps of a run, and lets go of the states that are not to be kept as soon as they may go. */
final class Recorder<S, E> {
    private final Trace<S, E> from;
    private final Keep keep;
    private final List<Input> inputs;
    private final List<Step<S, E>> steps;

    Recorder(Trace<S, E> from, Keep keep) {
        this.from = from;
        this.keep = keep;
        this.inputs = new ArrayList<>(from.inputs());
        this.steps = new ArrayList<>(from.steps());
    }

    void record(Input input, Step<S, E> step) {
        inputs.add(input);
        steps.add(step);
        int newest = steps.size() - 1;
        release(newest - 1, newest);
        if (keep instanceof Keep.Last last) {
            release(newest - last.k(), newest);
        }
    }

    private void release(int index, int newest) {
        if (index >= from.size()
                && !keep.keeps(index, newest)
                && steps.get(index).hasState()) {
            steps.set(index, steps.get(index).withoutState());
        }
    }

    int size() {
        return steps.size();
    }

    Trace<S, E> trace() {
        return new Trace<>(from.name(), from.seed(), from.problem(), from.start(), inputs, steps);
    }
}
