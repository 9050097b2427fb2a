package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.descent.DescentEvent;
import tunebook.descent.DescentEvent.GradientSeen;
import tunebook.descent.DescentEvent.MemoryUpdated;
import tunebook.descent.DescentEvent.Moved;
import tunebook.descent.DescentEvent.StepScaled;
import tunebook.descent.Term;
import tunebook.math.Vec;
import tunebook.tuning.Lane;
import tunebook.view.spec.DataTable;

/**
 * The recorded events of one update, sorted into its four stages.
 *
 * @param lane whose update
 * @param t the update, from 1
 * @param seen the gradient
 * @param memories what was remembered, in the order of the formula; none for plain descent
 * @param scalings the lines between memory and move
 * @param moved the move
 */
record StepAnatomy(
        Lane lane, int t, GradientSeen seen, List<MemoryUpdated> memories, List<StepScaled> scalings, Moved moved) {
    static final List<String> STAGES = List.of("gradient", "memory", "scale", "move");

    static StepAnatomy of(Lane lane, int t) {
        GradientSeen seen = null;
        Moved moved = null;
        var memories = new ArrayList<MemoryUpdated>();
        var scalings = new ArrayList<StepScaled>();
        for (DescentEvent event : lane.events(t)) {
            if (event instanceof GradientSeen gradient) {
                seen = gradient;
            } else if (event instanceof MemoryUpdated memory) {
                memories.add(memory);
            } else if (event instanceof StepScaled scaled) {
                scalings.add(scaled);
            } else if (event instanceof Moved move) {
                moved = move;
            }
        }
        if (seen == null || moved == null) {
            throw new IllegalArgumentException("step " + t + " of '" + lane.label() + "' was not recorded in full");
        }
        return new StepAnatomy(lane, t, seen, memories, scalings, moved);
    }

    /** The memory that is a direction: the first. */
    Optional<MemoryUpdated> memory() {
        return memories.stream().findFirst();
    }

    /** The lines of the formula in a stage; the gradient has none. */
    List<Term> terms(int stage) {
        return switch (stage) {
            case 1 -> memories.stream().map(MemoryUpdated::term).toList();
            case 2 -> scalings.stream().map(StepScaled::term).toList();
            case 3 -> List.of(moved.term());
            default -> List.of();
        };
    }

    double valueBefore() {
        return lane.at(t - 1).value();
    }

    double valueAfter() {
        return lane.at(t).value();
    }

    DataTable data() {
        var rows = new ArrayList<List<Object>>();
        rows.add(row(1, "g", seen.gradient()));
        for (int stage = 1; stage < STAGES.size(); stage++) {
            for (Term term : terms(stage)) {
                rows.add(row(stage + 1, term.symbol(), term.result()));
            }
        }
        return new DataTable(List.of("part", "stage", "symbol", "x", "y"), rows);
    }

    private static List<Object> row(int part, String symbol, Vec value) {
        return List.of(part, STAGES.get(part - 1), symbol, value.get(0), value.get(1));
    }
}
