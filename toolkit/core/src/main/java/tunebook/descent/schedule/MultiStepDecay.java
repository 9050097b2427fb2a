package tunebook.descent.schedule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tunebook.math.Digits;

/**
 * η is multiplied by γ at each milestone, as in the paper on ResNet, which divides by 10 at two of them.
 *
 * @param learningRate η, positive
 * @param milestones numbers of updates, positive and growing
 * @param gamma γ in (0, 1]
 */
public record MultiStepDecay(double learningRate, List<Integer> milestones, double gamma) implements Timed {
    public MultiStepDecay {
        Checks.rate("a learning rate", learningRate);
        milestones = List.copyOf(milestones);
        Checks.factor(gamma);
        int before = 0;
        for (int milestone : milestones) {
            if (milestone <= before) {
                throw new IllegalArgumentException("milestones must be positive and grow, but got " + milestones);
            }
            before = milestone;
        }
    }

    @Override
    public String name() {
        return "multi-step(" + Digits.of(learningRate) + ", "
                + milestones.stream().map(String::valueOf).collect(Collectors.joining(" ")) + ", " + Digits.of(gamma)
                + ")";
    }

    @Override
    public OptionalInt sight() {
        return milestones.isEmpty() ? OptionalInt.empty() : Checks.length(1.25 * milestones.get(milestones.size() - 1));
    }

    @Override
    public Pace pace(int step) {
        double passed =
                milestones.stream().filter(milestone -> milestone <= step).count();
        return Pace.of(learningRate * Math.pow(gamma, passed));
    }

    @Override
    public Optional<String> why(Tempo before, Tempo after) {
        return Checks.change("a milestone", before, after);
    }

    @Override
    public String toString() {
        return name();
    }
}
