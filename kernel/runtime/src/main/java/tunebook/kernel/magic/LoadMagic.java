package tunebook.kernel.magic;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.spi.Kernel;
import tunebook.spi.Magic;

/**
 * {@code %load}: runs scripts, or the cells of notebooks, as if they stood here.
 *
 * <p>A path without an ending is tried with each of those that source has. It begins at the folder of the file that
 * loads, or else at the notebook's.
 */
final class LoadMagic implements Magic {
    private static final List<String> ENDINGS = List.of("", ".jsh", ".jshell", ".java", ".ijava", ".ipynb");
    private static final String NOTEBOOK = ".ipynb";

    /** The files that a thread is loading, the innermost first. */
    private final ThreadLocal<Deque<Path>> loading = ThreadLocal.withInitial(ArrayDeque::new);

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String help() {
        return "Runs scripts or notebooks: %load helpers.jsh";
    }

    @Override
    public Object line(List<String> args) throws Exception {
        if (args.isEmpty()) {
            throw new IllegalArgumentException("%load needs the path of a script or a notebook, as %load helpers.jsh");
        }
        for (var path : args) {
            load(file(path));
        }
        return null;
    }

    private void load(Path file) throws Exception {
        var real = file.toRealPath();
        var open = loading.get();
        if (open.contains(real)) {
            throw new IllegalArgumentException("files that load each other never end: " + chain(open, real)
                    + ". Move what both need into a file of its own.");
        }
        open.push(real);
        try {
            run(file);
        } finally {
            open.pop();
        }
    }

    private static String chain(Deque<Path> open, Path again) {
        var names = new ArrayList<String>();
        names.add(again.getFileName().toString());
        for (var file : open) {
            names.add(0, file.getFileName().toString());
            if (file.equals(again)) {
                break;
            }
        }
        return String.join(" loads ", names);
    }

    private static void run(Path file) throws Exception {
        var kernel = Kernel.current();
        if (!file.toString().endsWith(NOTEBOOK)) {
            kernel.load(file.toString(), text(file));
            return;
        }
        int number = 0;
        for (var cell : NotebookFile.read(file, file).cells()) {
            if (cell.kind() == Cell.Kind.CODE) {
                kernel.load(file + ", code cell " + ++number, cell.source());
            }
        }
    }

    private static String text(Path file) throws IOException {
        try {
            var text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not source: source is text in UTF-8", e);
        }
    }

    private Path file(String path) {
        var folders = new ArrayList<Path>();
        Optional.ofNullable(loading.get().peek()).map(Path::getParent).ifPresent(folders::add);
        folders.add(Path.of(""));
        return folders.stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(path + ending)))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missing(path, folders.get(0)));
    }

    private static IllegalArgumentException missing(String path, Path folder) {
        var place = Optional.ofNullable(
                folder.resolve(path).toAbsolutePath().normalize().getParent());
        var sources = place.map(LoadMagic::sources).orElse("");
        return new IllegalArgumentException("there is no file " + path + " in " + folder.toAbsolutePath()
                + ", nor one with an ending (" + String.join(" ", ENDINGS).strip() + ")."
                + (sources.isEmpty() ? "" : " There: " + sources + "."));
    }

    /** What could be loaded from a folder. */
    private static String sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> ENDINGS.stream().anyMatch(end -> !end.isEmpty() && name.endsWith(end)))
                    .sorted()
                    .limit(12)
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            return "";
        }
    }
}
