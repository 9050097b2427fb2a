package tunebook.kernel.session;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.Lexer;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.LineMagics;
import tunebook.kernel.magic.Magics;
import tunebook.spi.Comms;
import tunebook.spi.Kernel;
import tunebook.spi.Magic;

/**
 * What the code of one cell reaches of the kernel.
 *
 * <p>Errors are to point at what a person wrote. So it knows the texts that are being run, the cell and the files that
 * it loads; and when a magic runs a piece of such a text, as {@code %time} does, the piece keeps its line and column.
 */
final class CellKernel implements Kernel {
    private static final Pattern NO_LINE_BREAK = Pattern.compile("[^\\n]");

    private record Text(String name, String written) {}

    private final Engine engine;
    private final Magics magics;
    private final Comms comms;
    private final Results results;
    private final Deque<Text> running = new ConcurrentLinkedDeque<>();

    /** For code that is in no cell, as callbacks. */
    CellKernel(Engine engine, Magics magics, Comms comms, Results results) {
        this.engine = engine;
        this.magics = magics;
        this.comms = comms;
        this.results = results;
        running.push(new Text("a callback", ""));
    }

    /** For the code of a cell. */
    CellKernel of(String name, String code) {
        var kernel = new CellKernel(engine, magics, comms, results);
        kernel.running.push(new Text(name, code));
        return kernel;
    }

    /** A cell with its line magics turned into Java, line by line. */
    String java(String code) {
        return JJavaNames.asIJava(LineMagics.toJava(code, magics::takesSource));
    }

    @Override
    public Object eval(String source) throws Exception {
        var text = running.getFirst();
        var at = place(source, text.written());
        if (at.isEmpty()) {
            return load(text.name().startsWith("eval in ") ? text.name() : "eval in " + text.name(), source);
        }
        var before = NO_LINE_BREAK
                .matcher(text.written().substring(0, at.getAsInt()))
                .replaceAll(" ");
        return run(text.name(), source, before, text.written());
    }

    @Override
    public Object load(String name, String source) throws Exception {
        running.push(new Text(name, source));
        try {
            return run(name, source, "", source);
        } finally {
            running.pop();
        }
    }

    private Object run(String name, String source, String before, String written) throws Exception {
        var magic = CellMagic.of(source);
        return magic.isPresent() ? magics.cell(magic.get()) : engine.eval(name, before + java(source), written);
    }

    /** Where in a text a magic found the source that it runs: in its own line, or below its own line. */
    private static OptionalInt place(String source, String text) {
        if (source.isBlank()) {
            return OptionalInt.empty();
        }
        if (CellMagic.of(text).filter(magic -> magic.body().equals(source)).isPresent()) {
            return OptionalInt.of(text.length() - source.length());
        }
        return Lexer.regions(text).stream()
                .filter(region -> region.kind() == Lexer.Kind.MAGIC)
                .filter(region -> text.substring(region.start(), region.end())
                        .stripTrailing()
                        .endsWith(source))
                .mapToInt(region -> text.lastIndexOf(source, region.end()))
                .findFirst();
    }

    @Override
    public Object lineMagic(String name, List<String> args) throws Exception {
        return magics.line(name, args);
    }

    @Override
    public Object cellMagic(String name, List<String> args, String body) throws Exception {
        return magics.cell(name, args, body);
    }

    @Override
    public Object result() {
        return results.latest();
    }

    @Override
    public Object result(int cell) {
        return results.of(cell);
    }

    @Override
    public Optional<Magic> magic(String name) {
        return magics.find(name);
    }

    @Override
    public void addMagic(Magic magic) {
        magics.add(magic);
    }

    @Override
    public void addToClasspath(List<Path> paths) {
        engine.addLibraries(paths);
    }

    @Override
    public Comms comms() {
        return comms;
    }

    @Override
    public String input(String prompt, boolean hidden) throws IOException {
        var context = CellContext.current()
                .orElseThrow(() -> new IllegalStateException(
                        "input is asked for in a cell, or in a thread that a cell started; this thread is neither"));
        return line(((CellOutput) context).ask(prompt, hidden));
    }

    private static String line(String typed) throws EOFException {
        if (typed.isEmpty()) {
            throw new EOFException("the input was ended (Ctrl-D) where a line was asked for");
        }
        return typed.substring(0, typed.length() - 1);
    }
}
