package tunebook.kernel.bench.drive;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;

/**
 * A kernel that Jupyter could start, as its {@code kernel.json} says.
 *
 * @param label what the table calls it
 * @param language the language of its cells, in small letters
 * @param argv the command; <code>{connection_file}</code> stands for that file
 * @param environment what is added to the environment of the command
 * @param interruptBySignal whether it is interrupted by SIGINT; by a message on the control channel otherwise
 */
public record InstalledKernel(
        String label, String language, List<String> argv, Map<String, String> environment, boolean interruptBySignal) {
    private static final String CONNECTION_FILE = "{connection_file}";
    private static final String RESOURCES = "{resource_dir}";

    /** The package of the Python kernel, and the name under which it installs itself. */
    private static final Map<String, String> ALIASES = Map.of("ipykernel", "python3");

    public InstalledKernel {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        if (argv.stream().noneMatch(word -> word.contains(CONNECTION_FILE))) {
            throw new IllegalArgumentException("argv must have " + CONNECTION_FILE + " in it, but got " + argv);
        }
    }

    /**
     * Finds a kernel.
     *
     * @param named the name of an installed kernel, the folder of a {@code kernel.json}, or {@code label=} and one of
     *     the two
     */
    public static InstalledKernel find(String named) throws IOException {
        int sign = named.indexOf('=');
        var name = named.substring(sign + 1);
        for (var folder : folders(name)) {
            var file = folder.resolve("kernel.json");
            if (Files.exists(file)) {
                return read(file, sign > 0 ? named.substring(0, sign) : label(name));
            }
        }
        throw new IllegalArgumentException("There is no kernel '" + name + "'. Installed are: "
                + String.join(", ", installed())
                + ". Or give the folder of a kernel.json, as label=folder.");
    }

    private static String label(String name) {
        return Path.of(name).toAbsolutePath().normalize().getFileName().toString();
    }

    private static List<Path> folders(String name) {
        var spec = ALIASES.getOrDefault(name, name);
        return Stream.concat(
                        Stream.of(Path.of(name)),
                        roots().stream().map(root -> root.resolve("kernels").resolve(spec)))
                .toList();
    }

    private static List<Path> roots() {
        var configured = System.getenv("JUPYTER_PATH");
        var data = System.getenv("JUPYTER_DATA_DIR");
        var roots = new ArrayList<Path>();
        if (configured != null) {
            Stream.of(configured.split(java.io.File.pathSeparator))
                    .map(Path::of)
                    .forEach(roots::add);
        }
        roots.add(
                data == null ? Path.of(System.getProperty("user.home"), ".local", "share", "jupyter") : Path.of(data));
        roots.add(Path.of("/usr/local/share/jupyter"));
        roots.add(Path.of("/usr/share/jupyter"));
        return roots;
    }

    private static List<String> installed() throws IOException {
        var names = new ArrayList<String>();
        for (var root : roots()) {
            var kernels = root.resolve("kernels");
            if (Files.isDirectory(kernels)) {
                try (var folders = Files.list(kernels)) {
                    folders.filter(folder -> Files.exists(folder.resolve("kernel.json")))
                            .map(folder -> folder.getFileName().toString())
                            .forEach(names::add);
                }
            }
        }
        return names.isEmpty()
                ? List.of("none")
                : names.stream().distinct().sorted().toList();
    }

    private static InstalledKernel read(Path file, String label) throws IOException {
        try {
            var json = Json.parse(Files.readString(file));
            if (!json.has("argv")) {
                throw new IllegalArgumentException(file + " has no argv");
            }
            var resources = file.toAbsolutePath().getParent().toString();
            var argv = json.getAsJsonArray("argv").asList().stream()
                    .map(JsonElement::getAsString)
                    .map(word -> word.replace(RESOURCES, resources))
                    .toList();
            var environment = Json.object(json, "env").entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof JsonPrimitive)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().getAsString()));
            boolean bySignal = !Json.text(json, "interrupt_mode", "signal").equals("message");
            var language = Json.text(json, "language", "").toLowerCase(Locale.ROOT);
            return new InstalledKernel(label, language, argv, environment, bySignal);
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException(file + " is not a kernel.json: " + e.getMessage(), e);
        }
    }

    /** The command that starts it. */
    ProcessBuilder command(Path connectionFile) {
        var command = argv.stream()
                .map(word -> word.replace(CONNECTION_FILE, connectionFile.toString()))
                .toList();
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder;
    }
}
