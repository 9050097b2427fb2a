package tunebook.kernel.bench.table;

/** What one look at a kernel gave. */
public sealed interface Reading {
    /** A quantity, in the unit of its row. */
    record Quantity(double value) implements Reading {}

    /**
     * Something that is right or wrong.
     *
     * @param right whether it is what the row asks for
     * @param words what was seen, in few words
     */
    record Verdict(boolean right, String words) implements Reading {}

    /** The kernel died, hung or refused the code: the word for it. */
    record Lost(String word) implements Reading {}
}
