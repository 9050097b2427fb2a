package tunebook.kernel.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.NotebookWriter;

/** {@code tunebook clean}: brings notebooks into the form in which they are kept in git. */
@Command(
        name = "clean",
        description = "Clear the outputs of notebooks and write them as they are kept in git; changes the files.")
final class CleanVerb implements Callable<Integer> {
    private final Machine machine;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "NOTEBOOK", description = "Files NAME.ipynb.")
    private List<Path> notebooks;

    CleanVerb(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        for (var given : notebooks) {
            var file = machine.path(given);
            var clean = NotebookWriter.canonical(NotebookFile.read(file, given));
            boolean changed = !clean.equals(Files.readString(file));
            if (changed) {
                AtomicFile.write(file, clean);
            }
            spec.commandLine().getOut().println((changed ? "Cleaned " : "Clean already: ") + given);
        }
        return 0;
    }
}
