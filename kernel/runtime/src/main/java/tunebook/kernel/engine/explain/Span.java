package tunebook.kernel.engine.explain;

/**
 * A stretch of source.
 *
 * @param start index of its first character
 * @param end index after its last; at least one more
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0) {
            throw new IllegalArgumentException("a span starts at 0 or later, but got " + start);
        }
        end = Math.max(end, start + 1);
    }

    /** One character. */
    public static Span at(int index) {
        return new Span(Math.max(0, index), index + 1);
    }

    /** Whether an index lies in it. */
    boolean contains(int index) {
        return start <= index && index < end;
    }

    /** The number of the line that it begins in, from 1. */
    public int line(String source) {
        var before = source.substring(0, Math.min(start, source.length()));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** The source in it, as far as there is any. */
    public String of(String source) {
        return source.substring(Math.min(start, source.length()), Math.min(end, source.length()));
    }
}
