package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/** Options of javac, looked at before JShell gets them: with a wrong one it does not start. */
public final class CompilerOptions {
    private CompilerOptions() {}

    /** What the compiler has against the options; empty if nothing. */
    public static Optional<String> problem(List<String> options) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try {
            // a class to look at, because only the options are to be wrong
            compiler.getTask(null, null, diagnostic -> {}, options, List.of(Object.class.getName()), null);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("javac says: " + e.getMessage().replaceFirst("^error: ", ""));
        }
    }
}
