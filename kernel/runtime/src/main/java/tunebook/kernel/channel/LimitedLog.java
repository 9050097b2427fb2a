package tunebook.kernel.channel;

import java.util.function.Consumer;

/**
 * A log that a flood of bad messages cannot fill: the first lines go into it as they are, after that only those whose
 * number is twice that of the line before, and the number with them. So a million lines are a hundred and thirteen.
 */
final class LimitedLog implements Consumer<String> {
    private static final long FIRST = 100;
    private static final int LONGEST_LINE = 500;

    private final Consumer<String> log;
    private long count;
    private long next = 1;

    LimitedLog(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public synchronized void accept(String line) {
        count++;
        if (count < next) {
            return;
        }
        next = count < FIRST ? count + 1 : 2 * count;
        var shown = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
        log.accept(
                count < FIRST
                        ? shown
                        : shown + " (line " + count + " about messages; the next to be logged is line " + next + ")");
    }
}
