package tunebook.kernel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tunebook.kernel.app.html.HtmlPage;
import tunebook.kernel.app.notebook.CellKernel;
import tunebook.kernel.app.notebook.Notebook;
import tunebook.kernel.app.notebook.NotebookFile;
import tunebook.kernel.app.notebook.NotebookRun;
import tunebook.kernel.app.notebook.NotebookWriter;

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
    /** What a run makes of a notebook. */
    enum Form {
        IPYNB("ipynb", ".executed.ipynb"),
        HTML("html", ".html");

        private final String word;
        private final String ending;

        Form(String word, String ending) {
            this.word = word;
            this.ending = ending;
        }

        static Form of(String word) {
            return Arrays.stream(values())
                    .filter(form -> form.word.equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be ipynb or html, but got '" + word + "'"));
        }
    }

    /** Reads the value of {@code --to}. */
    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return Form.of(value);
        }
    }

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
            converter = FormConverter.class,
            description = "ipynb, the notebook with its outputs, or html, one page that opens anywhere with no network"
                    + " (default: by the name of the output, else ipynb).")
    private Form form;

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
        var target = target();
        var progress = new RunProgress(spec.commandLine().getErr(), System::nanoTime);
        try (var kernel = kernels.start()) {
            var result = new NotebookRun(kernel, limit, allowErrors, progress).run(notebook);
            result.failed().forEach(cell -> report(cell, notebook.cells().size()));
            if (!result.failed().isEmpty() && !allowErrors) {
                return 1;
            }
            AtomicFile.write(target, text(result.notebook()));
        }
        spec.commandLine().getOut().println("Wrote " + target);
        return 0;
    }

    private Optional<Duration> limit() {
        if (seconds != null && seconds <= 0) {
            throw new IllegalArgumentException(
                    "--timeout takes a number of seconds above 0, but got " + seconds + ". Leave it out for no limit");
        }
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    /** Where the result goes; that it can go there is seen before anything runs. */
    private Path target() {
        var notebook = machine.path(given);
        var target = output == null ? notebook.resolveSibling(name() + form().ending) : machine.path(output);
        if (target.equals(notebook)) {
            throw new IllegalArgumentException(
                    "The result would replace the notebook " + given + ", which stays as it is. Give another --output");
        }
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(target + " is a folder; --output takes the name of a file. Try "
                    + target.resolve(name() + form().ending));
        }
        var folder = target.getParent();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder + " to write to. Make it first: mkdir -p " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    "No permission to write to the folder " + folder + ". Give an --output" + " elsewhere");
        }
        return target;
    }

    private Form form() {
        if (form != null) {
            return form;
        }
        boolean html = output != null
                && output.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".html");
        return html ? Form.HTML : Form.IPYNB;
    }

    private String name() {
        return given.getFileName().toString().replaceFirst("\\.ipynb$", "");
    }

    private String text(Notebook notebook) {
        return form() == Form.HTML
                ? HtmlPage.of(notebook, name(), machine.path(given).getParent())
                : NotebookWriter.write(notebook);
    }

    private void report(NotebookRun.Failed cell, int cells) {
        PrintWriter err = spec.commandLine().getErr();
        var error = cell.error();
        err.println();
        error.traceback().forEach(line -> err.println("  " + line));
        err.println("tunebook: Cell [" + cell.count() + "] failed (cell " + cell.position() + " of the " + cells
                + " in the file): " + error.name() + (error.message().isBlank() ? "" : ": " + error.message()));
    }
}
