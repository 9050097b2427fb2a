package tunebook.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes kept in memory, for as long as somebody holds on to this: the store of a study without a journal. */
public final class MemoryStore implements StudyStore {
    private final List<Change> changes = new ArrayList<>();
    private StudyHeader header;

    @Override
    public synchronized void open(StudyHeader study, long known, Consumer<Change> news) {
        if (header == null) {
            header = study;
        } else if (!header.equals(study)) {
            throw new IllegalArgumentException("this store holds another study: " + header + ", but got " + study);
        }
        List.copyOf(changes.subList(Math.toIntExact(known), changes.size())).forEach(news);
    }

    @Override
    public synchronized void append(Change change) {
        changes.add(change);
    }

    @Override
    public void close() {}
}
