package tunebook.kernel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.KernelServer;
import tunebook.kernel.wire.Json;

/** A kernel in a process of its own, from the class path of the tests. */
public final class KernelProgram {
    private KernelProgram() {}

    public static void main(String[] args) {
        if (KernelServer.run(Path.of(args[0]), KernelConfig.of()) != 0) {
            throw new IllegalStateException("the kernel did not run");
        }
    }

    /** Writes a {@code kernel.json} that starts it, into a new folder of this name, and returns the folder. */
    public static String install(Path parent, String name) throws Exception {
        return install(parent, name, KernelProgram.class);
    }

    /** The same for another program. */
    static String install(Path parent, String name, Class<?> program) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var argv = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "{connection_file}");
        var spec = Files.createDirectory(parent.resolve(name));
        var json = Json.object("argv", argv, "language", "java", "interrupt_mode", "message", "env", Map.of("A", "b"));
        Files.writeString(spec.resolve("kernel.json"), Json.write(json));
        return spec.toString();
    }
}
