package tunebook.kernel.app.archive;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a Java is started; an archive of classes holds for just this way.
 *
 * @param java the program
 * @param options its options, such as concern no archive
 * @param classPath the jars, in their order
 */
record JavaStart(Path java, List<String> options, String classPath) {
    private static final Pattern OF_ARCHIVES = Pattern.compile("-Xshare.*|-XX:(AOT|SharedArchive).*|-Xlog:.*");

    JavaStart {
        options = List.copyOf(options);
    }

    /** How this JVM was started. */
    static JavaStart ofThisProcess(Path javaHome) {
        return new JavaStart(
                javaHome.resolve("bin").resolve("java"),
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> !OF_ARCHIVES.matcher(option).matches())
                        .toList(),
                System.getProperty("java.class.path"));
    }

    /** The command that starts it, with more options, and what is to be run. */
    List<String> command(List<String> more, String... program) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        Stream.of(options, more, List.of("-cp", classPath), List.of(program)).forEach(command::addAll);
        return command;
    }
}
