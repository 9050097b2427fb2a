package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tunebook.tuning.Lane;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Series;

/**
 * A lane of a race and how it is drawn.
 *
 * @param lane the lane
 * @param series colour, dash and symbol
 * @param shortName its label without settings, where that is unambiguous
 */
record Runner(Lane lane, Series series, String shortName) {
    /** The lanes in their order. */
    static List<Runner> of(RaceResult race) {
        if (race.lanes().size() > Series.LIMIT) {
            throw new IllegalArgumentException("a picture tells at most " + Series.LIMIT
                    + " runners apart, but this race has " + race.lanes().size() + ". Split it over two races");
        }
        var runners = new ArrayList<Runner>();
        for (Lane lane : race.lanes()) {
            var bare = bare(lane.label());
            long sharing = race.lanes().stream()
                    .filter(other -> bare(other.label()).equals(bare))
                    .count();
            runners.add(new Runner(lane, Series.of(runners.size()), sharing > 1 ? lane.label() : bare));
        }
        return runners;
    }

    /** {@code "sgd, cosine"} of {@code "sgd(0.3), cosine(0.3, 100)"}. */
    static String bare(String label) {
        var bare = label.replaceAll("\\s*\\([^()]*\\)", "").strip();
        return bare.isEmpty() ? label : bare;
    }

    String label() {
        return lane.label();
    }

    /** The first update after which the point lies outside the window, or is no number. */
    OptionalInt offMap(Ground ground) {
        return IntStream.rangeClosed(0, lane.steps())
                .filter(t -> !ground.shows(lane.at(t).point()))
                .findFirst();
    }
}
