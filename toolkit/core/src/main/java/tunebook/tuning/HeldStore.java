package tunebook.tuning;

import java.util.function.Consumer;
import java.util.function.Supplier;
import tunebook.study.Change;
import tunebook.study.StudyHeader;
import tunebook.study.StudyStore;

/**
 * The store of a study, which is held while somebody works on the study and let go between: then others may. Whoever comes
 * first takes in what others have added.
 *
 * <p>Its lock is the study's own, for changes are taken in while the store is locked and kept while the study is.
 */
final class HeldStore {
    private final StudyHeader header;
    private final StudyStore store;
    private final Object lock;
    private final Consumer<Change> news;
    private long changes;
    private int holders;
    private boolean broken;

    /** {@code news} gets each change that this did not append, under the lock. */
    HeldStore(StudyHeader header, StudyStore store, Object lock, Consumer<Change> news) {
        this.header = header;
        this.store = store;
        this.lock = lock;
        this.news = news;
    }

    /** Does this while the store is held; news of others at work on the same study is taken in first. */
    <T> T holding(Supplier<T> work) {
        hold();
        try {
            return work.get();
        } finally {
            letGo();
        }
    }

    private void hold() {
        synchronized (lock) {
            if (holders == 0) {
                takeNews();
            }
            holders++;
        }
    }

    private void takeNews() {
        long before = changes;
        try {
            store.open(header, changes, change -> {
                changes++;
                news.accept(change);
            });
        } catch (RuntimeException | Error refused) {
            broken = changes != before; // taken in by half
            throw refused;
        }
    }

    private void letGo() {
        synchronized (lock) {
            holders--;
            if (holders == 0) {
                store.close();
            }
        }
    }

    /** Keeps a change, which counts from now on. */
    void append(Change change) {
        synchronized (lock) {
            try {
                store.append(change);
                changes++;
            } catch (RuntimeException failed) {
                broken = true;
                throw failed;
            }
        }
    }

    /** Whether what is in memory may be more than what is in the store; then it is to be made again from there. */
    boolean isBroken() {
        synchronized (lock) {
            return broken;
        }
    }

    /** Whether it can read such a value again. */
    boolean keeps(Object value) {
        return store.keeps(value);
    }
}
