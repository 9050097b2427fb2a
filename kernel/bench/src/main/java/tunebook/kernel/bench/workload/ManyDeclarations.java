package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tunebook.kernel.bench.peer.ShellProcess;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Sample;
import tunebook.kernel.bench.table.Target;

/**
 * A notebook that has declared and imported much. The measure is JShell itself, without a kernel around it, with the
 * same declarations, in a process of the same Java beside the kernel; the two take turns.
 */
final class ManyDeclarations implements Workload {
    private static final Row KERNEL = new Row("1+1 after 200 classes, 50 imports", "ms", Target.none());
    private static final Row BARE = new Row("... the same in a bare JShell", "ms", Target.none());
    private static final Row RATIO = new Row("... kernel / bare JShell", "x", Target.atMost(1.2, "x"));
    private static final int CLASSES = 200;
    private static final int TURNS = 8;
    private static final int CELLS = 20;
    private static final int SLOW = 3;

    private static final List<String> IMPORTS = Stream.of(
                    Stream.of("Files", "Path", "Paths", "FileSystem", "FileSystems", "FileStore", "StandardOpenOption")
                            .map("java.nio.file."::concat),
                    Stream.of("Charset", "StandardCharsets", "CharsetEncoder", "CharsetDecoder")
                            .map("java.nio.charset."::concat),
                    Stream.of("ByteBuffer", "CharBuffer", "IntBuffer", "LongBuffer", "DoubleBuffer", "ByteOrder")
                            .map("java.nio."::concat),
                    Stream.of("DateTimeFormatter", "FormatStyle", "TextStyle", "ResolverStyle", "SignStyle")
                            .map("java.time.format."::concat),
                    Stream.of("ChronoUnit", "ChronoField", "Temporal", "TemporalAdjusters", "WeekFields", "IsoFields")
                            .map("java.time.temporal."::concat),
                    Stream.of("AtomicInteger", "AtomicLong", "AtomicBoolean", "LongAdder", "DoubleAdder")
                            .map("java.util.concurrent.atomic."::concat),
                    Stream.of("Lock", "ReentrantLock", "ReadWriteLock", "StampedLock", "Condition")
                            .map("java.util.concurrent.locks."::concat),
                    Stream.of("DecimalFormat", "NumberFormat", "MessageFormat", "Collator", "BreakIterator")
                            .map("java.text."::concat),
                    Stream.of("Method", "Field", "Array", "Proxy", "Modifier", "Constructor", "Parameter")
                            .map("java.lang.reflect."::concat))
            .flatMap(names -> names)
            .map(name -> "import " + name + ";")
            .toList();

    @Override
    public List<Row> rows() {
        return List.of(KERNEL, BARE, RATIO);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.DECLARE_CLASS, Snippet.SUM);
    }

    @Override
    public int rounds(Effort effort) {
        return Math.min(SLOW, effort.rounds());
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var declarations = declarations(subject, effort);
        var sum = subject.code(Snippet.SUM);
        try (var kernel = subject.fresh(effort);
                var bare = ShellProcess.start(kernel.processes(), subject.children())) {
            for (var declaration : declarations) {
                kernel.runWell(declaration);
                bare.millis(declaration);
            }
            turn(() -> Clock.millis(() -> kernel.runWell(sum)), effort);
            turn(() -> bare.millis(sum), effort);
            for (int i = 0; i < (effort.quick() ? 1 : TURNS); i++) {
                double own = turn(() -> Clock.millis(() -> kernel.runWell(sum)), effort);
                double other = turn(() -> bare.millis(sum), effort);
                subject.read(KERNEL, own);
                subject.read(BARE, other);
                subject.read(RATIO, own / other);
            }
        }
    }

    private static List<String> declarations(Subject subject, Effort effort) {
        var classes = IntStream.range(0, effort.of(CLASSES))
                .mapToObj(i -> subject.code(Snippet.DECLARE_CLASS).replace("{n}", Integer.toString(i)));
        return Stream.concat(IMPORTS.stream(), classes).toList();
    }

    /** Takes one time. */
    @FunctionalInterface
    private interface Stopwatch {
        double millis() throws IOException;
    }

    private static double turn(Stopwatch watch, Effort effort) throws IOException {
        var millis = new double[effort.of(CELLS)];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = watch.millis();
        }
        return Sample.of(millis).median();
    }
}
