package tunebook.tuning;

import java.util.List;
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
}
