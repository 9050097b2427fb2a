package tunebook.algorithm;

import java.util.List;
import java.util.stream.LongStream;
import tunebook.rng.Seed;
import tunebook.space.Point;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Step;

/** The least algorithm: proposes the start again and again, as many as there are places. Its state counts the trials. */
class Counting implements Algorithm<Integer, String> {
    private static final Point SAME = new Point(tunebook.math.Vec.of(0, 0));

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public Integer start(Problem problem, Seed seed) {
        return 0;
    }

    @Override
    public Step<Integer, String> ask(Integer state, int places) {
        var next = LongStream.range(state, state + places)
                .mapToObj(trial -> Proposal.full(trial, SAME))
                .toList();
        return new Step<>(0, List.of(), state + places, next, List.of());
    }

    @Override
    public Step<Integer, String> tell(Integer state, List<Report> seen) {
        return Step.of(0, List.of("told " + seen.size()), state);
    }
}
