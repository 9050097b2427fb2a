package tunebook.kernel.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;

/**
 * A kernel that Jupyter could start, as its {@code kernel.json} says.
 *
 * @param name the name of its folder
 * @param language the language of its cells
 * @param argv the command; <code>{connection_file}</code> stands for that file
 * @param environment what is added to the environment of the command
 */
public record InstalledKernel(String name, String language, List<String> argv, Map<String, String> environment) {
    private static final String CONNECTION_FILE = "{connection_file}";

    public InstalledKernel {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        if (argv.stream().noneMatch(word -> word.contains(CONNECTION_FILE))) {
            throw new IllegalArgumentException("argv must have " + CONNECTION_FILE + " in it, but got " + argv);
        }
    }

    /** The kernel of a name: a folder with a {@code kernel.json}, or what stands in Jupyter's usual folders. */
    public static InstalledKernel find(String name) throws IOException {
        for (var folder : folders(name)) {
            var file = folder.resolve("kernel.json");
            if (Files.exists(file)) {
                return read(file);
            }
        }
        throw new IllegalArgumentException("no kernel " + name + " in " + folders(name)
                + ". List them with 'jupyter kernelspec list', or give the folder of its kernel.json.");
    }

    private static List<Path> folders(String name) {
        var kernels = new ArrayList<Path>();
        kernels.add(Path.of(name));
        var configured = System.getenv("JUPYTER_PATH");
        var roots = Stream.concat(
                configured == null ? Stream.of() : Stream.of(configured.split(java.io.File.pathSeparator)),
                Stream.of(
                        System.getProperty("user.home") + "/.local/share/jupyter",
                        "/usr/local/share/jupyter",
                        "/usr/share/jupyter"));
        roots.map(root -> Path.of(root, "kernels", name)).forEach(kernels::add);
        return kernels;
    }

    private static InstalledKernel read(Path file) throws IOException {
        try {
            var json = Json.parse(Files.readString(file));
            if (!json.has("argv")) {
                throw new IllegalArgumentException(file + " has no argv");
            }
            var argv = json.getAsJsonArray("argv").asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
            var environment = Json.object(json, "env").entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof JsonPrimitive)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().getAsString()));
            var name = file.toAbsolutePath().getParent().getFileName().toString();
            return new InstalledKernel(name, Json.text(json, "language", ""), argv, environment);
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException(file + " is not a kernel.json: " + e.getMessage(), e);
        }
    }

    /** Starts its process. */
    Process start(Path connectionFile) throws IOException {
        var command = argv.stream()
                .map(word -> word.replace(CONNECTION_FILE, connectionFile.toString()))
                .toList();
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
