package tunebook.kernel.bench.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import tunebook.display.Screen;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.EngineConfig;
import tunebook.kernel.engine.Outcome;
import tunebook.spi.Kernel;

/** The kernel's engine, with the checks that let cells be stopped. */
final class CheckedShell {
    private CheckedShell() {}

    /** A cell that shows nothing. */
    private record Silent(int number, Screen screen, Kernel kernel, String readLine) implements CellContext {
        @Override
        public void write(Stream stream, byte[] bytes, int from, int length) {
            // loops say nothing
        }
    }

    /** The loop as the kernel runs it. */
    static LongSupplier loop(Loop loop) {
        var imports = List.of("import java.util.*;", "import java.util.stream.*;");
        var engine = Engine.start(
                new EngineConfig(List.of(), List.of(), List.of(), imports, List.of("-g"), Optional.empty()));
        var outcome = engine.run(new Silent(1, null, null, ""), loop.declarations() + "\n" + loop.supplier());
        if (outcome instanceof Outcome.Value value) {
            return (LongSupplier) value.value();
        }
        throw new IllegalStateException("no loop but " + outcome);
    }
}
