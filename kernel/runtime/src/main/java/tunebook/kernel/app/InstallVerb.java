package tunebook.kernel.app;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tunebook.kernel.app.archive.FastStart;

/** {@code tunebook install}: makes the kernel known to Jupyter. */
@Command(
        name = "install",
        description = "Make the kernel known to Jupyter.",
        footer = {"", "With none of --user, --prefix, --sys-prefix: for this user."})
final class InstallVerb implements Callable<Integer> {
    /** Jupyter's own rule for the name of a kernel's folder. */
    private static final Pattern KERNEL_NAME = Pattern.compile("[a-z0-9._-]+");

    private final Machine machine;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private Place place;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "java",
            description = "Name of the kernel, as notebooks ask for it (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(names = "--no-archive", description = "Make no archive of classes; kernels then start a little later.")
    private boolean noArchive;

    InstallVerb(Machine machine) {
        this.machine = machine;
    }

    /** Where the kernel goes: at most one of three. */
    static final class Place {
        @Option(names = "--user", description = "For this user, in Jupyter's data folder.")
        private boolean user;

        @Option(names = "--prefix", paramLabel = "DIR", description = "Into DIR/share/jupyter/kernels.")
        private Path prefix;

        @Option(
                names = "--sys-prefix",
                description = "Into the active virtual environment, conda environment or Python.")
        private boolean sysPrefix;
    }

    @Override
    public Integer call() throws IOException {
        if (!KERNEL_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a kernel holds a-z, 0-9, '.', '_' and '-' only, but got '"
                    + name + "'. Try --name java-tunebook");
        }
        var kernel = KernelSpec.of(machine);
        var folder =
                dataFolder().resolve("kernels").resolve(name).toAbsolutePath().normalize();
        var file = folder.resolve("kernel.json");
        var text = new GsonBuilder()
                        .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
                        .disableHtmlEscaping()
                        .create()
                        .toJson(kernel.toJson())
                + "\n";
        var said = write(file, text);
        if (!noArchive) {
            FastStart.of(machine).prepare(spec.commandLine().getOut());
        }
        report(said, folder);
        return 0;
    }

    private Path dataFolder() throws IOException {
        if (place == null || place.user) {
            return new JupyterFolders(machine).user();
        }
        if (place.sysPrefix) {
            return JupyterFolders.below(PythonPrefix.find(machine)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "--sys-prefix needs an active environment or a python3 on the PATH, and there is neither."
                                    + " Use --user, or --prefix DIR")));
        }
        return JupyterFolders.below(machine.path(place.prefix));
    }

    /** Writes the file and says what that was: a new kernel, an update, nothing, or another kernel's place. */
    private String write(Path file, String text) throws IOException {
        var before = Files.exists(file) ? Files.readString(file) : null;
        if (text.equals(before)) {
            return "The kernel '" + name + "' was already installed and up to date:";
        }
        Files.createDirectories(file.getParent());
        var said = "Installed the kernel '" + name + "':";
        if (before != null && displayName(before).equals(KernelSpec.DISPLAY_NAME)) {
            said = "Updated the kernel '" + name + "':";
        } else if (before != null) {
            var kept = file.resolveSibling("kernel.json.before-tunebook");
            AtomicFile.write(kept, before);
            said = "Installed the kernel '" + name + "' in place of '" + displayName(before)
                    + "', whose file is kept as " + kept.getFileName()
                    + " (to have both, install with --name tunebook):";
        }
        AtomicFile.write(file, text);
        return said;
    }

    private static String displayName(String json) {
        try {
            return JsonParser.parseString(json) instanceof JsonObject object && object.has("display_name")
                    ? object.get("display_name").getAsString()
                    : "";
        } catch (JsonParseException | UnsupportedOperationException e) {
            return ""; // not a kernel of ours, whatever it is
        }
    }

    private void report(String said, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(said);
        out.println("  " + folder);
        out.println("Start 'jupyter notebook' or 'jupyter lab' and choose '" + KernelSpec.DISPLAY_NAME + "'.");
        if (place != null && place.prefix != null) {
            out.println("A Jupyter outside that prefix finds it with JUPYTER_PATH="
                    + JupyterFolders.below(machine.path(place.prefix)));
        }
        out.println("To remove it, delete that folder.");
    }
}
