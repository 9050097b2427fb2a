package tunebook.kernel.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What Jupyter must know to start the kernel: the file {@code kernel.json}.
 *
 * @param argv the command; Jupyter replaces <code>{connection_file}</code>
 * @param environment what it adds to the environment of the command
 */
public record KernelSpec(List<String> argv, Map<String, String> environment) {
    static final String DISPLAY_NAME = "Java (Tunebook)";

    public KernelSpec {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /**
     * The kernel of this machine. It remembers the Java that installs it: a front end started from a desktop often has
     * neither JAVA_HOME nor the PATH of a shell.
     */
    public static KernelSpec of(Machine machine) {
        var home = machine.distribution()
                .orElseThrow(() -> new IllegalArgumentException(
                        "install works from an assembled Tunebook, but these classes run from elsewhere."
                                + " Build it with 'mvn -DskipTests package', then call"
                                + " binder/target/tunebook/bin/tunebook install"));
        var java = machine.javaHome().toString();
        if (machine.isWindows()) {
            return new KernelSpec(withoutShell(home, machine.javaHome()), Map.of());
        }
        var launcher = home.resolve("bin").resolve("tunebook").toString();
        return new KernelSpec(
                List.of(launcher, KernelVerb.NAME, "{connection_file}"), Map.of("TUNEBOOK_JAVA_HOME", java));
    }

    /** Windows has no POSIX shell for bin/tunebook: Java itself, with the same options. */
    private static List<String> withoutShell(Path home, Path java) {
        return List.of(
                java.resolve("bin").resolve("java.exe").toString(),
                "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                "-Xms64m",
                "-Xmx768m",
                "-XX:NewSize=32m",
                "-XX:+UseSerialGC",
                "-XX:+UseCountedLoopSafepoints",
                "-XX:LoopStripMiningIter=1000",
                "-XX:Tier4InvocationThreshold=40000",
                "-XX:Tier4MinInvocationThreshold=4800",
                "-XX:Tier4CompileThreshold=120000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.security.manager=disallow",
                "-Dtunebook.home=" + home,
                "-cp",
                home.resolve("lib").resolve("kernel") + "\\*",
                Main.class.getName(),
                KernelVerb.NAME,
                "{connection_file}");
    }

    JsonObject toJson() {
        var json = new JsonObject();
        json.add("argv", strings(argv));
        json.addProperty("display_name", DISPLAY_NAME);
        json.addProperty("language", "java");
        json.addProperty("interrupt_mode", "message");
        var env = new JsonObject();
        environment.forEach(env::addProperty);
        json.add("env", env);
        var metadata = new JsonObject();
        metadata.addProperty("debugger", false);
        json.add("metadata", metadata);
        return json;
    }

    private static JsonElement strings(List<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
