package tunebook.descent.schedule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Schedules one after the other, each from its own beginning: a warm-up, then a cosine.
 *
 * @param parts at least one
 * @param milestones the updates after which the next part begins: one less than parts, positive and growing
 */
public record Sequence(List<Schedule> parts, List<Integer> milestones) implements Schedule {
    public Sequence {
        parts = List.copyOf(parts);
        milestones = List.copyOf(milestones);
        if (parts.isEmpty() || milestones.size() != parts.size() - 1) {
            throw new IllegalArgumentException("between two parts there is one milestone, but got " + parts.size()
                    + " parts and " + milestones.size() + " milestones");
        }
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i) <= (i == 0 ? 0 : milestones.get(i - 1))) {
                throw new IllegalArgumentException("milestones must be positive and grow, but got " + milestones);
            }
        }
    }

    /** {@code warm-up(0.3, 0, 5) then cosine(0.3, 95)}. */
    @Override
    public String name() {
        return parts.stream().map(Schedule::name).collect(Collectors.joining(" then "));
    }

    /** The largest of its parts'. */
    @Override
    public double learningRate() {
        return parts.stream().mapToDouble(Schedule::learningRate).max().orElseThrow();
    }

    @Override
    public OptionalInt length() {
        var last = parts.get(parts.size() - 1).length();
        return last.isEmpty() ? last : Checks.length(begin(parts.size() - 1) + (double) last.getAsInt());
    }

    @Override
    public OptionalInt sight() {
        int last = begin(parts.size() - 1);
        var own = parts.get(parts.size() - 1).sight();
        if (own.isPresent()) {
            return Checks.length(last + (double) own.getAsInt());
        }
        return last == 0 ? own : Checks.length(2.0 * last);
    }

    @Override
    public int warmup() {
        return parts.get(0).warmup();
    }

    @Override
    public Tempo start() {
        return parts.get(0).start();
    }

    private int part(int step) {
        int part = milestones.size();
        while (part > 0 && milestones.get(part - 1) > step) {
            part--;
        }
        return part;
    }

    private int begin(int part) {
        return part == 0 ? 0 : milestones.get(part - 1);
    }

    @Override
    public Tempo after(Tempo now, double value) {
        int next = now.step() + 1;
        int part = part(next);
        var schedule = parts.get(part);
        return next == begin(part)
                ? schedule.start().at(next)
                : schedule.after(now.at(now.step() - begin(part)), value).at(next);
    }

    @Override
    public Optional<String> why(Tempo before, Tempo after) {
        int part = part(after.step());
        if (after.step() == begin(part)) {
            return Checks.change("comes " + parts.get(part).name(), before, after);
        }
        return parts.get(part).why(before.at(before.step() - begin(part)), after.at(after.step() - begin(part)));
    }

    @Override
    public String toString() {
        return name();
    }
}
