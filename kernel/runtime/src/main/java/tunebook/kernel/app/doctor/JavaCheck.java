package tunebook.kernel.app.doctor;

import java.lang.module.ModuleFinder;
import java.util.List;
import tunebook.kernel.app.Machine;

/** The Java that runs this: new enough, and with the modules that cells and pictures need. */
public record JavaCheck(Machine machine, int feature, ModuleFinder modules) implements Check {
    private static final List<String> NEEDED = List.of("jdk.jshell", "jdk.compiler", "java.desktop");

    /** A check of the Java that runs. */
    public static JavaCheck of(Machine machine) {
        return new JavaCheck(machine, Runtime.version().feature(), ModuleFinder.ofSystem());
    }

    @Override
    public Finding look() {
        var missing =
                NEEDED.stream().filter(name -> modules.find(name).isEmpty()).toList();
        var seen = "Java " + feature + " in " + machine.javaHome();
        if (feature < 17) {
            return Finding.bad(
                    "Java", seen + "; 17 or newer is needed", "Install a newer JDK, or set JAVA_HOME to one.");
        }
        if (!missing.isEmpty()) {
            return Finding.bad(
                    "Java",
                    seen + " without " + String.join(", ", missing),
                    "Cells are compiled: install a full JDK (Debian, Ubuntu: apt install openjdk-17-jdk-headless).");
        }
        return Finding.good("Java", seen);
    }
}
