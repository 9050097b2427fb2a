package tunebook.study;

import java.util.function.Consumer;

/**
 * Where the changes of a study are kept: a port. A study opens its store for as long as it works, appends each change
 * before it counts, and closes the store when it rests; then another may work on the same study.
 */
public interface StudyStore extends AutoCloseable {
    /**
     * Takes the store for this study, and hands over the changes that it does not know yet.
     *
     * @param study what the study is; a new store takes it down, an old one compares
     * @param known how many changes the study has, from the first on
     * @param news given the rest, in order
     * @throws IllegalArgumentException if the store holds another study, or cannot be read; nothing in it is changed
     * @throws IllegalStateException if somebody else is at it
     */
    void open(StudyHeader study, long known, Consumer<Change> news);

    /** Keeps one more change; when this returns, the end of the process cannot undo it. */
    void append(Change change);

    /** Whether a value of a choice can be kept, and read again as the same. */
    default boolean keeps(Object value) {
        return true;
    }

    /** Lets go; may be opened again. */
    @Override
    void close();
}
