package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Screen;
import tunebook.spi.Kernel;

/** A cell's surroundings that keep what the cell writes. */
final class RecordingContext implements CellContext, Screen, Kernel {
    private final int number;
    private final Engine engine;
    private final Queue<String> input = new ArrayDeque<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    RecordingContext(int number, Engine engine) {
        this.number = number;
        this.engine = engine;
    }

    RecordingContext withInput(String... lines) {
        input.addAll(List.of(lines));
        return this;
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Screen screen() {
        return this;
    }

    @Override
    public Kernel kernel() {
        return this;
    }

    @Override
    public synchronized void write(Stream stream, byte[] bytes, int from, int length) {
        (stream == Stream.OUT ? out : err).write(bytes, from, length);
        notifyAll();
    }

    /** Waits until the cell has written something. */
    synchronized void awaitOutput(String text) throws InterruptedException {
        while (!out().contains(text)) {
            wait();
        }
    }

    @Override
    public String readLine() {
        return input.isEmpty() ? "" : input.remove() + "\n";
    }

    @Override
    public String display(MimeBundle bundle) {
        return "id";
    }

    @Override
    public void update(String displayId, MimeBundle bundle) {
        // nothing to replace
    }

    @Override
    public void clear(boolean wait) {
        out.reset();
    }

    @Override
    public MimeBundle render(Object value, List<String> mimes) {
        return MimeBundle.text(String.valueOf(value));
    }

    @Override
    public void register(Registration<?> registration) {
        // values are text here
    }

    @Override
    public Object eval(String source) throws Exception {
        return engine.eval("eval in cell " + number, source, source);
    }

    @Override
    public Object lineMagic(String name, List<String> args) {
        return name + args;
    }

    @Override
    public Object cellMagic(String name, List<String> args, String body) {
        return name + args + body;
    }

    @Override
    public void addToClasspath(List<Path> paths) {
        engine.addLibraries(paths);
    }
}
