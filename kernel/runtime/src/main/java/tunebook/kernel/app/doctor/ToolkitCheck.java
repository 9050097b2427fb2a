package tunebook.kernel.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tunebook.kernel.app.Machine;

/** The jars of the toolkit, which cells see. */
public record ToolkitCheck(Machine machine) implements Check {
    private static final String BUILD = "Build it again, in the folder of the sources: mvn -DskipTests package";

    @Override
    public Finding look() {
        Optional<Path> folder =
                machine.distribution().map(home -> home.resolve("lib").resolve("toolkit"));
        if (folder.isEmpty()) {
            return Finding.bad("Toolkit", "this program runs from loose classes", BUILD);
        }
        try (var files = Files.list(folder.get())) {
            var jars = files.map(file -> file.getFileName().toString()).toList();
            return jars.stream().anyMatch(jar -> jar.startsWith("tunebook-core-"))
                    ? Finding.good("Toolkit", jars.size() + " jars in " + folder.get())
                    : Finding.bad("Toolkit", "tunebook-core is not in " + folder.get(), BUILD);
        } catch (IOException e) {
            return Finding.bad("Toolkit", "cannot read " + folder.get(), BUILD);
        }
    }
}
