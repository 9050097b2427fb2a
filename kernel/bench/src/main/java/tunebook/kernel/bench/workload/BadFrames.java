package tunebook.kernel.bench.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.ConnectionFile;

/** Messages that no front end sends: a kernel drops them, and answers the next good one. */
final class BadFrames implements Workload {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String HEADER = "{\"msg_id\":\"1\",\"msg_type\":\"kernel_info_request\",\"session\":\"s\"}";

    /** One way to be wrong. */
    private record Fault(Row row, Function<ConnectionFile, List<byte[]>> frames) {
        static Fault of(String words, Function<ConnectionFile, List<byte[]>> frames) {
            return new Fault(Row.verdict("after " + words, "answers"), frames);
        }
    }

    private static final List<Fault> FAULTS = List.of(
            Fault.of("a wrong signature", connection -> message("0".repeat(64), HEADER, "{}", "{}", "{}")),
            Fault.of("bad JSON, well signed", connection -> signed(connection, "{\"msg_id\":", "?", "[]", "{{{")),
            Fault.of("an empty header, well signed", connection -> signed(connection, "{}", "{}", "{}", "{}")),
            Fault.of("too few frames", connection -> texts("<IDS|MSG>", "", HEADER)),
            Fault.of("an empty frame", connection -> texts("")));

    private static List<byte[]> signed(ConnectionFile connection, String... parts) {
        return message(connection.signer().sign(texts(parts)), parts);
    }

    private static List<byte[]> message(String signature, String... parts) {
        return Stream.concat(texts("<IDS|MSG>", signature).stream(), texts(parts).stream())
                .toList();
    }

    private static List<byte[]> texts(String... parts) {
        return Stream.of(parts).map(part -> part.getBytes(UTF_8)).toList();
    }

    @Override
    public List<Row> rows() {
        return FAULTS.stream().map(Fault::row).toList();
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of();
    }

    @Override
    public int rounds(Effort effort) {
        return Math.min(2, effort.rounds());
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        for (var fault : FAULTS) {
            try (var kernel = subject.fresh(effort)) {
                kernel.sendFrames(Channel.CONTROL, fault.frames().apply(kernel.connection()));
                kernel.sendFrames(Channel.SHELL, fault.frames().apply(kernel.connection()));
                boolean answers = kernel.answers(Channel.SHELL, PATIENCE) && kernel.answers(Channel.CONTROL, PATIENCE);
                subject.read(fault.row(), answers, answers ? "answers" : "silent");
            }
        }
    }
}
