package tunebook.kernel.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where Jupyter looks for kernels, by the rules of its documentation ("Jupyter's common directories"). */
public record JupyterFolders(Machine machine) {
    /** The user's own data folder; {@code JUPYTER_DATA_DIR} has the last word. */
    public Path user() {
        return machine.variable("JUPYTER_DATA_DIR").map(Path::of).orElseGet(this::usual);
    }

    private Path usual() {
        if (machine.isWindows()) {
            return machine.variable("APPDATA")
                    .map(Path::of)
                    .orElse(machine.home().resolve("AppData").resolve("Roaming"))
                    .resolve("jupyter");
        }
        if (machine.isMac()) {
            return machine.home().resolve("Library").resolve("Jupyter");
        }
        return machine.variable("XDG_DATA_HOME")
                .map(Path::of)
                .orElse(machine.home().resolve(".local").resolve("share"))
                .resolve("jupyter");
    }

    /** The data folder below the prefix of a Python, or of an environment. */
    public static Path below(Path prefix) {
        return prefix.resolve("share").resolve("jupyter");
    }

    /** Every data folder, the first with a kernel of some name wins; {@code prefix} is that of Jupyter's Python. */
    public List<Path> all(List<Path> prefixes) {
        var folders = new ArrayList<>(machine.folders("JUPYTER_PATH"));
        folders.add(user());
        prefixes.forEach(prefix -> folders.add(below(prefix)));
        if (machine.isWindows()) {
            machine.variable("PROGRAMDATA").map(Path::of).ifPresent(data -> folders.add(data.resolve("jupyter")));
        } else {
            folders.add(Path.of("/usr/local/share/jupyter"));
            folders.add(Path.of("/usr/share/jupyter"));
        }
        return folders.stream().distinct().toList();
    }
}
