package tunebook.kernel.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where the cells of all sessions are kept: where programs of the system keep what they remember of the user. */
public record HistoryPlace(Machine machine) {
    /** Names another folder; {@code none} for no history on disk. */
    public static final String VARIABLE = "TUNEBOOK_HISTORY";

    private static final String NONE = "none";

    /** The folder; empty if the user wants none. */
    public Optional<Path> folder() {
        return machine.variable(VARIABLE)
                .map(value ->
                        Optional.of(value).filter(name -> !name.equals(NONE)).map(Path::of))
                .orElseGet(() -> Optional.of(usual().resolve("tunebook").resolve("history")));
    }

    private Path usual() {
        if (machine.isWindows()) {
            return machine.variable("LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(machine.home().resolve("AppData").resolve("Local"));
        }
        if (machine.isMac()) {
            return machine.home().resolve("Library").resolve("Application Support");
        }
        return machine.variable("XDG_STATE_HOME")
                .map(Path::of)
                .orElse(machine.home().resolve(".local").resolve("state"));
    }
}
