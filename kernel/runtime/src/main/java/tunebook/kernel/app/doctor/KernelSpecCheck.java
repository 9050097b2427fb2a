package tunebook.kernel.app.doctor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tunebook.kernel.app.JupyterFolders;
import tunebook.kernel.app.Machine;

/** The kernel among those that Jupyter knows, and whether what it starts is still there. */
public record KernelSpecCheck(Machine machine) implements Check {
    private static final String INSTALL = "tunebook install";

    /** A kernel that Jupyter knows. */
    record Known(Path file, List<String> argv) {
        boolean isOurs() {
            return argv.stream().anyMatch(word -> word.endsWith("tunebook") || word.startsWith("tunebook.kernel."));
        }

        boolean isAlive() {
            return !argv.isEmpty() && Files.isExecutable(Path.of(argv.get(0)));
        }
    }

    @Override
    public Finding look() {
        var ours = known().filter(Known::isOurs).toList();
        if (ours.isEmpty()) {
            return Finding.bad("Kernel spec", "Jupyter does not know this kernel", INSTALL);
        }
        var places = String.join(
                ", ",
                ours.stream().map(known -> known.file().getParent().toString()).toList());
        var dead = ours.stream().filter(known -> !known.isAlive()).toList();
        if (!dead.isEmpty()) {
            return Finding.bad(
                    "Kernel spec",
                    dead.get(0).file() + " starts " + dead.get(0).argv().get(0) + ", which is gone",
                    "Moved or deleted? Install it from where it is now: " + INSTALL);
        }
        return Finding.good("Kernel spec", places);
    }

    /** Every kernel in Jupyter's folders, in their order. */
    Stream<Known> known() {
        return folders().stream()
                .flatMap(folder -> files(folder.resolve("kernels")).stream())
                .flatMap(file -> read(file).stream());
    }

    /** Jupyter's own answer if there is one, else what its manual says. */
    private List<Path> folders() {
        return machine.program("jupyter")
                .flatMap(jupyter -> Answer.of(List.of(jupyter.toString(), "--paths", "--json")))
                .flatMap(KernelSpecCheck::dataFolders)
                .orElseGet(() -> new JupyterFolders(machine).all(List.of()));
    }

    private static Optional<List<Path>> dataFolders(String json) {
        try {
            return JsonParser.parseString(json) instanceof JsonObject paths
                            && paths.get("data") instanceof JsonArray data
                    ? Optional.of(strings(data).stream().map(Path::of).toList())
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path kernels) {
        try (Stream<Path> folders = Files.isDirectory(kernels) ? Files.list(kernels) : Stream.empty()) {
            return folders.map(folder -> folder.resolve("kernel.json"))
                    .filter(Files::isReadable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that Jupyter cannot read either
        }
    }

    private static Optional<Known> read(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)) instanceof JsonObject spec
                            && spec.get("argv") instanceof JsonArray argv
                    ? Optional.of(new Known(file, strings(argv)))
                    : Optional.empty();
        } catch (IOException | JsonParseException e) {
            return Optional.empty(); // not a kernel that Jupyter could start
        }
    }

    private static List<String> strings(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.toList());
    }
}
