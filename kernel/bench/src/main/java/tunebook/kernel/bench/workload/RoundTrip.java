package tunebook.kernel.bench.workload;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/** The shortest exchange there is: a kernel is asked who it is. */
final class RoundTrip implements Workload {
    private static final Row ROW = new Row("kernel_info round trip", "ms", Target.atMost(2, "ms"));
    private static final int TIMES = 200;

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of();
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var kernel = subject.warm(effort);
        for (int i = 0; i < effort.share(TIMES); i++) {
            subject.read(ROW, Clock.millis(() -> kernel.request("kernel_info_request", new JsonObject())));
        }
    }
}
