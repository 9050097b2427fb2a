package tunebook.kernel.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs a notebook from its first cell to its last, as "Restart and run all" does.
 *
 * <p>It stops at the first cell that fails, unless errors are allowed, or the cell itself announces its error with the
 * tag {@code raises-exception}.
 *
 * @param kernel executes the cells
 * @param limit how long one cell may take; empty for as long as it likes
 * @param allowErrors run on after a failure
 * @param progress hears of each cell
 */
public record NotebookRun(CellKernel kernel, Optional<Duration> limit, boolean allowErrors, Progress progress) {
    private static final String MAY_FAIL = "raises-exception";

    /** Hears of each code cell. */
    public interface Progress {
        /** A cell starts: the {@code number}-th of {@code of} code cells that hold something. */
        void started(int number, int of, Cell cell);

        /** It has ended. */
        void ended(CellKernel.Outcome outcome);
    }

    /**
     * A cell that failed.
     *
     * @param position of the cell among all cells, from 1
     * @param count its number in {@code In [7]}, from 1
     * @param error what ended it
     */
    public record Failed(int position, int count, Output.Failure error) {}

    /**
     * What a run leaves.
     *
     * @param notebook with outputs, as far as it ran
     * @param failed the cells that failed without having announced it
     */
    public record Result(Notebook notebook, List<Failed> failed) {
        public Result {
            failed = List.copyOf(failed);
        }
    }

    /** Runs it. */
    public Result run(Notebook notebook) throws InterruptedException {
        return new Pass(notebook.cleared()).run();
    }

    /** One way through the notebook. */
    private final class Pass {
        private final Notebook notebook;
        private final OutputRecorder recorder = new OutputRecorder();
        private final List<CellKernel.Outcome> outcomes = new ArrayList<>();
        private final List<Failed> failed = new ArrayList<>();
        private final int runnable;
        private int number;

        private Pass(Notebook notebook) {
            this.notebook = notebook;
            this.runnable = Math.toIntExact(
                    notebook.cells().stream().filter(Cell::isRunnable).count());
        }

        private Result run() throws InterruptedException {
            var cells = notebook.cells();
            for (int i = 0; i < cells.size() && (allowErrors || failed.isEmpty()); i++) {
                recorder.add();
                outcomes.add(cells.get(i).isRunnable() ? execute(i, cells.get(i)) : null);
            }
            return new Result(executed(), failed);
        }

        private CellKernel.Outcome execute(int index, Cell cell) throws InterruptedException {
            progress.started(++number, runnable, cell);
            var outcome =
                    kernel.execute(cell.source(), limit, (type, content) -> recorder.accept(index, type, content));
            progress.ended(outcome);
            if (outcome.failure().isPresent() && !cell.hasTag(MAY_FAIL)) {
                failed.add(new Failed(
                        index + 1,
                        outcome.count().orElse(number),
                        outcome.failure().get()));
            }
            return outcome;
        }

        /** Only now: a later cell may have updated what an earlier one shows. */
        private Notebook executed() throws InterruptedException {
            var cells = new ArrayList<>(notebook.cells());
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) != null) {
                    cells.set(i, cells.get(i).executed(outcomes.get(i).count(), recorder.outputs(i)));
                }
            }
            var metadata = notebook.metadata().deepCopy();
            metadata.add("language_info", kernel.languageInfo());
            return notebook.withCells(cells).withMetadata(metadata);
        }
    }

    public NotebookRun {
        Objects.requireNonNull(kernel, "kernel");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(progress, "progress");
    }
}
