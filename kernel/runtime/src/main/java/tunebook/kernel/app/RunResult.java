package tunebook.kernel.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code tunebook run} writes, and where.
 *
 * @param notebook the notebook that runs
 * @param output where the user wants the result; empty for beside the notebook
 * @param wanted the form that the user named; empty for that of the output's name, else a notebook
 */
record RunResult(Path notebook, Optional<Path> output, Optional<Form> wanted) {
    /** The form of a result. */
    enum Form {
        IPYNB("ipynb", ".executed.ipynb"),
        HTML("html", ".html");

        private final String word;
        private final String ending;

        Form(String word, String ending) {
            this.word = word;
            this.ending = ending;
        }
    }

    /** Reads the value of {@code --to}. */
    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return Arrays.stream(Form.values())
                    .filter(form -> form.word.equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be ipynb or html, but got '" + value + "'"));
        }
    }

    RunResult {
        output.ifPresent(file -> requireKnown(file, wanted));
    }

    /** The ending of the output names its form, if it names any. */
    private static void requireKnown(Path output, Optional<Form> wanted) {
        var name = output.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        boolean known = Arrays.stream(Form.values()).anyMatch(form -> form.word.equals(ending));
        if (wanted.isEmpty() && dot > 0 && !known && !Files.isDirectory(output)) {
            var way = ending.equals("pdf") ? " For a PDF, write .html and print that page from a browser." : "";
            throw new IllegalArgumentException("'" + name + "' names a form that run does not write. It writes .ipynb,"
                    + " the notebook with its outputs, and .html, one page." + way
                    + " For one of these under any name, add --to ipynb or --to html");
        }
    }

    Form form() {
        return wanted.orElseGet(() -> output.map(Path::toString)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".html"))
                .map(name -> Form.HTML)
                .orElse(Form.IPYNB));
    }

    /** The notebook's name without its ending. */
    String name() {
        return notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
    }

    /** The file to write. That it can be written is seen now, before anything runs. */
    Path file() {
        var file = output.orElse(notebook.resolveSibling(name() + form().ending));
        var folder = file.getParent();
        if (file.equals(notebook)) {
            throw new IllegalArgumentException("The result would replace the notebook " + notebook
                    + ", which stays as it is. Give another --output");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; --output takes the name of a file. Try "
                    + file.resolve(name() + form().ending));
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder + " to write to. Make it first: mkdir -p " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    "No permission to write to the folder " + folder + ". Give an --output elsewhere");
        }
        return file;
    }
}
