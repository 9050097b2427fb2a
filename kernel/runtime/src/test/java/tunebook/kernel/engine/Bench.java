package tunebook.kernel.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.display.Display;

/** An engine for one test class, and its cells. */
public final class Bench implements AutoCloseable {
    static final List<String> IMPORTS = List.of(
            "import java.util.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import static tunebook.display.Display.*;",
            "import static tunebook.spi.Cell.*;");

    public final Engine engine;
    final List<RecordingContext> cells = new ArrayList<>();

    public Bench() {
        this(List.of(), List.of());
    }

    public Bench(List<Path> libraries, List<Path> toolkit) {
        this(libraries, toolkit, List.of("-g"));
    }

    private Bench(List<Path> libraries, List<Path> toolkit, List<String> compilerOptions) {
        engine = Engine.start(new EngineConfig(
                List.of(home(Display.class)), libraries, toolkit, IMPORTS, compilerOptions, Optional.empty()));
    }

    /** One whose compiler is given other options. */
    static Bench withOptions(List<String> compilerOptions) {
        return new Bench(List.of(), List.of(), compilerOptions);
    }

    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    RecordingContext next() {
        var cell = new RecordingContext(cells.size() + 1, engine);
        cells.add(cell);
        return cell;
    }

    public Outcome run(String code) {
        return engine.run(next(), code);
    }

    Object value(String code) {
        var outcome = run(code);
        if (outcome instanceof Outcome.Value value) {
            return value.value();
        }
        throw new AssertionError("no value but " + outcome + " for " + code);
    }

    Failure failure(String code) {
        var outcome = run(code);
        if (outcome instanceof Outcome.Failed failed) {
            return failed.failure();
        }
        throw new AssertionError("no failure but " + outcome + " for " + code);
    }

    String out(String code) {
        var outcome = run(code);
        if (outcome instanceof Outcome.Failed failed) {
            throw new AssertionError(failed.failure());
        }
        return last().out();
    }

    RecordingContext last() {
        return cells.get(cells.size() - 1);
    }

    @Override
    public void close() {
        engine.close();
    }
}
