package tunebook.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import tunebook.kernel.engine.CellContext;
import tunebook.spi.Comms;
import tunebook.spi.Kernel;
import tunebook.spi.Magic;

/**
 * What a callback reaches of the kernel. JShell belongs to the cells: whatever needs it waits in the same queue as
 * they do, and says so under the message that the callback handles.
 */
final class CallbackKernel implements Kernel {
    private static final String WAITING =
            "A callback calls eval or a magic: it waits until the running cell has ended.\n";

    private final Kernel cells;
    private final CellQueue queue;
    private final Lane shell;
    private final Lane callbacks;
    private final Consumer<Runnable> onEngine;

    /**
     * @param cells what a cell reaches
     * @param queue the cells that run and wait
     * @param shell where they wait
     * @param callbacks where callbacks wait
     * @param onEngine runs something as a cell, and returns when that has ended
     */
    CallbackKernel(Kernel cells, CellQueue queue, Lane shell, Lane callbacks, Consumer<Runnable> onEngine) {
        this.cells = cells;
        this.queue = queue;
        this.shell = shell;
        this.callbacks = callbacks;
        this.onEngine = onEngine;
    }

    @Override
    public Object eval(String source) throws Exception {
        return inTurn(() -> cells.eval(source));
    }

    @Override
    public Object load(String name, String source) throws Exception {
        return inTurn(() -> cells.load(name, source));
    }

    @Override
    public Object result() {
        return cells.result();
    }

    @Override
    public Object result(int cell) {
        return cells.result(cell);
    }

    @Override
    public Optional<Magic> magic(String name) {
        return cells.magic(name);
    }

    @Override
    public void addMagic(Magic magic) {
        cells.addMagic(magic);
    }

    @Override
    public Object lineMagic(String name, List<String> args) throws Exception {
        return inTurn(() -> cells.lineMagic(name, args));
    }

    @Override
    public Object cellMagic(String name, List<String> args, String body) throws Exception {
        return inTurn(() -> cells.cellMagic(name, args, body));
    }

    @Override
    public void addToClasspath(List<Path> paths) {
        try {
            inTurn(() -> {
                cells.addToClasspath(paths);
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the class path could not be changed: " + e.getMessage(), e);
        }
    }

    @Override
    public Comms comms() {
        return cells.comms();
    }

    @Override
    public String input(String prompt, boolean hidden) throws IOException {
        return cells.input(prompt, hidden);
    }

    private Object inTurn(Callable<Object> work) throws Exception {
        if (!queue.isEmpty()) {
            var note = WAITING.getBytes(UTF_8);
            CellContext.current().ifPresent(context -> context.write(CellContext.Stream.ERR, note, 0, note.length));
        }
        var result = new CompletableFuture<Object>();
        shell.add(() -> {
            onEngine.accept(() -> complete(result, work));
            // nothing happens here unless it was stopped before it began
            result.completeExceptionally(new IllegalStateException("the callback was stopped while it waited"));
        });
        callbacks.letOthersPass();
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            callbacks.closeRanks();
        }
    }

    private static void complete(CompletableFuture<Object> result, Callable<Object> work) {
        try {
            result.complete(work.call());
        } catch (Throwable t) {
            result.completeExceptionally(t);
        }
    }
}
