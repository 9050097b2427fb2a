package tunebook.tuning;

import java.util.List;
import java.util.function.Function;
import tunebook.math.Digits;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.rng.Seed;

/**
 * A race that has been run: everything a picture of it needs.
 *
 * @param objective what is measured
 * @param start where all began
 * @param seed where all chance came from
 * @param lanes the runners, in the order in which they were added
 */
public record RaceResult(Objective objective, Vec start, Seed seed, List<Lane> lanes) {
    public RaceResult {
        lanes = List.copyOf(lanes);
    }

    /** The runner with this label. */
    public Lane lane(String label) {
        return lanes.stream()
                .filter(lane -> lane.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody called '" + label + "' runs in this race, only "
                        + lanes.stream().map(Lane::label).toList()));
    }

    /** The number of steps of the longest lane. */
    public int steps() {
        return lanes.stream().mapToInt(Lane::steps).max().orElse(0);
    }

    /** The most examples that any lane has looked at. */
    public long examples() {
        return lanes.stream().mapToLong(lane -> lane.last().examples()).max().orElse(0);
    }

    /** A line for each runner: its label, how it stands, after how many steps, and the last value. */
    @Override
    public String toString() {
        var text = new StringBuilder("Race on ")
                .append(objective.name())
                .append(" from ")
                .append(start);
        int label = widest(Lane::label);
        int standing = widest(Lane::standing);
        for (Lane lane : lanes) {
            text.append("\n  ")
                    .append(padded(lane.label(), label))
                    .append("  ")
                    .append(padded(lane.standing(), standing))
                    .append("  f = ")
                    .append(Digits.of(lane.last().value(), 4));
        }
        return text.toString();
    }

    private int widest(Function<Lane, String> column) {
        return lanes.stream()
                .mapToInt(lane -> column.apply(lane).length())
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
