package tunebook.kernel.session;

import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.Outcome;
import tunebook.spi.Kernel;

/**
 * Handles what front ends send over comms: one message after the other, on a thread of its own, while a cell runs too.
 *
 * <p>A message that nobody takes may have overtaken the cell that is to register its target. So it goes to the queue of
 * the cells, and comes back when those have ended that the same front end sent before it; then it is handled for good.
 */
final class CommRequests {
    private static final int NO_CELL = 0;

    private final Engine engine;
    private final OpenComms comms;
    private final Outputs outputs;
    private final Kernel cells;
    private final CellQueue queue;
    private final Lane shell;
    private final Lane lane = new Lane("comms");

    CommRequests(Engine engine, OpenComms comms, Outputs outputs, Kernel cells, CellQueue queue, Lane shell) {
        this.engine = engine;
        this.comms = comms;
        this.outputs = outputs;
        this.cells = cells;
        this.queue = queue;
        this.shell = shell;
    }

    /** Whether a message goes over a comm; nobody waits for a reply to those. */
    static boolean isOne(String type) {
        return type.equals("comm_open") || type.equals("comm_msg") || type.equals("comm_close");
    }

    /** Where the messages are handled. */
    Lane lane() {
        return lane;
    }

    /** Has a message handled when its time has come. */
    void add(Request request, Consumer<Request> handled) {
        lane.add(() -> {
            if (comms.expects(request) || !queue.hasOneOf(request)) {
                handled.accept(request);
            } else {
                shell.add(() -> lane.add(() -> handled.accept(request)));
            }
        });
    }

    /** Handles a message, on this lane. What the callback shows and throws appears under the message. */
    void handle(Request request, Publisher publisher) {
        var kernel = new CallbackKernel(cells, queue, shell, lane, work -> onEngine(work, publisher));
        var output = outputs.of(NO_CELL, false, publisher, kernel);
        show(engine.callback(output, () -> comms.received(request)), output);
        output.flush();
    }

    private void onEngine(Runnable work, Publisher publisher) {
        var output = outputs.of(NO_CELL, false, publisher, cells);
        show(engine.call(output, Executors.callable(work)), output);
        output.flush();
    }

    private static void show(Outcome outcome, CellOutput output) {
        if (outcome instanceof Outcome.Failed failed) {
            output.error(ErrorReply.of(failed.failure()));
        } else if (outcome instanceof Outcome.Stopped stopped) {
            output.error(stopped.stillRunning() ? ErrorReply.STILL_RUNNING : ErrorReply.INTERRUPTED);
        }
    }
}
