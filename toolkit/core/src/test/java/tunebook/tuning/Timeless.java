package tunebook.tuning;

import java.util.List;
import tunebook.study.Trial;

/** The trials of a study without the times, which differ from run to run. */
final class Timeless {
    private Timeless() {}

    static List<Trial> of(Study study) {
        return study.trials().stream()
                .map(t -> new Trial(
                        t.number(),
                        t.params(),
                        t.drawn(),
                        t.state(),
                        t.reported(),
                        t.attributes(),
                        null,
                        null,
                        t.why()))
                .toList();
    }
}
