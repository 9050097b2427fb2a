package tunebook.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tunebook.descent.Optimizer;
import tunebook.tuning.Settling.Outcome;

/**
 * One optimizer at every η of a sweep.
 *
 * @param label its name with η open: {@code momentum(η, 0.9)}
 * @param optimizer the optimizer; its own η does not matter
 * @param settlings how it went, from the smallest η to the largest
 */
public record ToleranceBand(String label, Optimizer optimizer, List<Settling> settlings) {
    public ToleranceBand {
        settlings = List.copyOf(settlings);
    }

    /** The η with the fewest steps in the widest run, the smallest of equals; empty if there is none. */
    public Optional<Settling> best() {
        return widest().stream().min(Comparator.comparingInt(Settling::steps));
    }

    /** The longest unbroken run of η at which it settles, the first of equals; empty if there is none. */
    public List<Settling> widest() {
        int begin = 0;
        int end = 0;
        int from = 0;
        for (int i = 0; i < settlings.size(); i++) {
            if (settlings.get(i).outcome() != Outcome.SETTLES) {
                from = i + 1;
            } else if (i + 1 - from > end - begin) {
                begin = from;
                end = i + 1;
            }
        }
        return settlings.subList(begin, end);
    }

    /** How wide the widest run is: log₁₀ of its largest η over its smallest; 0 if there is none. */
    public double decades() {
        var run = widest();
        return run.isEmpty()
                ? 0
                : Math.log10(run.get(run.size() - 1).rate() / run.get(0).rate());
    }

    /** Whether it still settles at the largest η that was tried, so that the true range is wider. */
    public boolean open() {
        return settlings.get(settlings.size() - 1).outcome() == Outcome.SETTLES;
    }
}
