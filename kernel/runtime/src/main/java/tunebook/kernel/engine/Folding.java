package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes long lists of calls short: what repeats is said once, and the middle of what is still too long left out. */
final class Folding {
    /** The longest round of calls that is recognised as one when it repeats. */
    private static final int MAX_ROUND = 6;

    private Folding() {}

    /** The lines, with rounds of calls that repeat said once. */
    static List<String> folded(List<String> lines) {
        var folded = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            int round = round(lines, i);
            int times = times(lines, i, round);
            if (times < 3) {
                folded.add(lines.get(i++));
                continue;
            }
            folded.addAll(lines.subList(i, i + round));
            folded.add("    ... " + (round == 1 ? "the line above" : "the " + round + " lines above") + ", "
                    + (times - 1) + " more times");
            i += round * times;
        }
        return folded;
    }

    /** The length of the round that begins at a line and repeats most of the lines. */
    private static int round(List<String> lines, int from) {
        int best = 1;
        for (int round = 2; round <= MAX_ROUND; round++) {
            if (times(lines, from, round) * round > times(lines, from, best) * best) {
                best = round;
            }
        }
        return best;
    }

    private static int times(List<String> lines, int from, int round) {
        int times = 1;
        int end = from + round;
        while (end + round <= lines.size()
                && lines.subList(from, from + round).equals(lines.subList(end, end + round))) {
            times++;
            end += round;
        }
        return times;
    }

    /** At most {@code limit} lines: the first, the last, and how many are between. */
    static <T> List<T> shortened(List<T> lines, int limit, Function<String, T> line) {
        if (lines.size() <= limit) {
            return lines;
        }
        int tail = limit / 4;
        int head = limit - tail - 1;
        var kept = new ArrayList<>(lines.subList(0, head));
        kept.add(line.apply("    ... " + (lines.size() - head - tail) + " lines left out"));
        kept.addAll(lines.subList(lines.size() - tail, lines.size()));
        return kept;
    }
}
