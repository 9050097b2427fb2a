package tunebook.kernel.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the threads of a kernel do that does not answer. */
final class Stacks {
    private Stacks() {}

    static String of(ProcessHandle kernel) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var printing = new ProcessBuilder(jcmd, String.valueOf(kernel.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            return new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no stacks: " + e;
        }
    }
}
