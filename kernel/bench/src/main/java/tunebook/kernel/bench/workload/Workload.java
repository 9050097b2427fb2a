package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;

/** Something that every kernel is made to do, and what is read meanwhile. It keeps nothing from one call to the next. */
public interface Workload {
    /** The rows that it fills. */
    List<Row> rows();

    /** The code that it needs; kernels whose language does not have it are left out. */
    Set<Snippet> needs();

    /** In how many of the rounds it takes part; what is slow and steady need not be in each. */
    default int rounds(Effort effort) {
        return effort.rounds();
    }

    /** One round with one kernel. The other kernels have theirs before the next. */
    void measure(Subject subject, Effort effort) throws IOException;
}
