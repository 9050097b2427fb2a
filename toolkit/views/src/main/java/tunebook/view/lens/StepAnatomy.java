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
 * The recorded events of one update, sorted into its four stages in the order of the formula: what is made of the gradient
 * before anything else belongs to the gradient, all up to the last memory to the memory, the rest to the scale. A decay
 * that moves the point itself is told with the scale, where its arrow is drawn.
 *
 * @param lane whose update
 * @param t the update, from 1
 * @param seen the gradient
 * @param memories what was remembered, in the order of the formula; none for plain descent
 * @param stages the lines of each stage
 * @param moved the move
 */
record StepAnatomy(
        Lane lane, int t, GradientSeen seen, List<MemoryUpdated> memories, List<List<Term>> stages, Moved moved) {
    static final List<String> STAGES = List.of("gradient", "memory", "scale", "move");

    static StepAnatomy of(Lane lane, int t) {
        GradientSeen seen = null;
        Moved moved = null;
        var memories = new ArrayList<MemoryUpdated>();
        var stages =
                List.of(new ArrayList<Term>(), new ArrayList<Term>(), new ArrayList<Term>(), new ArrayList<Term>());
        var since = new ArrayList<Term>(); // lines since the last memory
        for (DescentEvent event : lane.events(t)) {
            if (event instanceof GradientSeen gradient) {
                seen = gradient;
            } else if (event instanceof MemoryUpdated memory) {
                memories.add(memory);
                stages.get(1).addAll(since);
                stages.get(1).add(memory.term());
                since.clear();
            } else if (event instanceof StepScaled scaled) {
                String symbol = scaled.term().symbol();
                (symbol.equals("g") ? stages.get(0) : symbol.equals("w") ? stages.get(2) : since).add(scaled.term());
            } else if (event instanceof Moved move) {
                moved = move;
                stages.get(3).add(move.term());
            }
        }
        if (seen == null || moved == null) {
            throw new IllegalArgumentException("step " + t + " of '" + lane.label() + "' was not recorded in full");
        }
        stages.get(2).addAll(since);
        return new StepAnatomy(
                lane, t, seen, memories, stages.stream().map(List::copyOf).toList(), moved);
    }

    /** The memory that is a direction: the first that takes in the gradient as it is, not its square or its size. */
    Optional<MemoryUpdated> memory() {
        return memories.stream()
                .filter(memory -> memory.term().template().matches("[^²|]*\\{[gd]}[^²|]*"))
                .findFirst();
    }

    /** Whether the point moved before its step: by a decay that is decoupled from the gradient. */
    boolean decayed() {
        return !moved.from().equals(seen.at());
    }

    /** The lines of the formula in a stage, the gradient itself aside. */
    List<Term> terms(int stage) {
        return stages.get(stage);
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
        for (int stage = 0; stage < STAGES.size(); stage++) {
            for (Term term : terms(stage)) {
                rows.add(row(stage + 1, term.symbol(), term.result()));
            }
        }
        var columns = new ArrayList<>(List.of("part", "stage", "symbol"));
        columns.addAll(coordinates());
        return new DataTable(columns, rows);
    }

    /** The names of the coordinates that are shown: of many, the first two. */
    List<String> coordinates() {
        return switch (moved.from().dimension()) {
            case 1 -> List.of("x");
            case 2 -> List.of("x", "y");
            default -> List.of("w[0]", "w[1]");
        };
    }

    private List<Object> row(int part, String symbol, Vec value) {
        var row = new ArrayList<Object>(List.of(part, STAGES.get(part - 1), symbol));
        for (int i = 0; i < coordinates().size(); i++) {
            row.add(value.get(value.dimension() == 1 ? 0 : i)); // a scalar is the same for all
        }
        return row;
    }
}
