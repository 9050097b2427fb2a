package tunebook.lesson;

/**
 * Judges an answer. Pure: the same answer gets the same outcome, however often.
 *
 * @param <A> what an answer is
 */
@FunctionalInterface
public interface Check<A> {
    /**
     * Judges an answer that is there.
     *
     * @param answer never null
     */
    Outcome judge(A answer);
}
