package tunebook.kernel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tunebook.kernel.app.html.HtmlPage;
import tunebook.kernel.notebook.CellKernel;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.notebook.Notebook;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.NotebookRun;
import tunebook.kernel.notebook.NotebookWriter;

/** {@code tunebook run}: executes a notebook, with neither Jupyter nor Python. */
@Command(
        name = "run",
        description = "Execute a notebook from top to bottom; needs neither Jupyter nor Python.",
        footer = {
            "",
            "The notebook itself is not changed. A cell tagged raises-exception may fail. Exit code 1 if another cell"
                    + " fails; then nothing is written."
        })
final class RunVerb implements Callable<Integer> {
    private final Machine machine;
    private final KernelStart kernels;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NOTEBOOK", description = "The notebook, a file NAME.ipynb.")
    private Path given;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the result goes (default: NAME.executed.ipynb or NAME.html, beside the notebook).")
    private Path output;

    @Option(
            names = "--to",
            paramLabel = "FORM",
            converter = RunResult.FormConverter.class,
            description = "ipynb, the notebook with its outputs, or html, one page that opens anywhere with no network"
                    + " (default: by the name of the output, else ipynb).")
    private RunResult.Form form;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one cell may take (default: no limit).")
    private Integer seconds;

    @Option(
            names = "--allow-errors",
            description = "Run on after a failing cell, and write the result, errors and all.")
    private boolean allowErrors;

    RunVerb(Machine machine, KernelStart kernels) {
        this.machine = machine;
        this.kernels = kernels;
    }

    /** How a kernel for this process is made. */
    @FunctionalInterface
    interface KernelStart {
        CellKernel start() throws InterruptedException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var limit = limit();
        var notebook = NotebookFile.read(machine.path(given), given);
        requireJava(notebook);
        var result = new RunResult(
                machine.path(given), Optional.ofNullable(output).map(machine::path), Optional.ofNullable(form));
        var target = result.file();
        var progress = new RunProgress(spec.commandLine().getErr(), System::nanoTime);
        try (var kernel = kernels.start()) {
            var run = new NotebookRun(kernel, limit, allowErrors, progress).run(notebook);
            run.failed().forEach(cell -> report(cell, notebook.cells().size()));
            if (!run.failed().isEmpty() && !allowErrors) {
                return 1;
            }
            AtomicFile.write(target, text(run.notebook(), result));
        }
        spec.commandLine().getOut().println("Wrote " + target);
        return 0;
    }

    /** A notebook that does not say its language may be ours: many a hand-written one is. */
    private void requireJava(Notebook notebook) {
        var kernel = JsonMembers.object(notebook.metadata(), "kernelspec");
        var language = JsonMembers.string(kernel, "language")
                .or(() -> JsonMembers.string(JsonMembers.object(notebook.metadata(), "language_info"), "name"))
                .orElse("java");
        if (!language.equalsIgnoreCase("java")) {
            throw new IllegalArgumentException(given + " is a notebook for " + language + ", and this runs Java."
                    + " With Jupyter: jupyter nbconvert --to notebook --execute " + given);
        }
    }

    private Optional<Duration> limit() {
        if (seconds != null && seconds <= 0) {
            throw new IllegalArgumentException(
                    "--timeout takes a number of seconds above 0, but got " + seconds + ". Leave it out for no limit");
        }
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    private String text(Notebook notebook, RunResult result) {
        return result.form() == RunResult.Form.HTML
                ? HtmlPage.of(notebook, result.name(), result.notebook().getParent())
                : NotebookWriter.write(notebook);
    }

    private void report(NotebookRun.Failed cell, int cells) {
        PrintWriter err = spec.commandLine().getErr();
        var error = cell.error();
        err.println();
        error.traceback().forEach(line -> err.println("  " + line));
        err.println("tunebook: In [" + cell.count() + "], cell " + cell.position() + " of " + cells + ", failed: "
                + error.name() + (error.message().isBlank() ? "" : ": " + error.message()));
    }
}
