package tunebook.kernel.bench.checks;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import jdk.jshell.JShell;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** JShell as it is, with nothing woven in. Java's own way to run snippets in the same process adds checks from 25 on. */
final class BareShell implements ExecutionControlProvider {
    private final AtomicReference<Object> last = new AtomicReference<>();

    /** The loop as JShell compiles it. */
    static LongSupplier loop(Loop loop) {
        var bare = new BareShell();
        var shell = JShell.builder().executionEngine(bare, Map.of()).build();
        shell.eval("import java.util.*;");
        shell.eval("import java.util.stream.*;");
        var rest = loop.declarations();
        while (!rest.isBlank()) {
            var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            shell.eval(next.source());
            rest = next.remaining();
        }
        shell.eval(loop.supplier());
        return (LongSupplier) bare.last.get();
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new DirectExecutionControl() {
            @Override
            protected String invoke(Method snippet) throws Exception {
                last.set(snippet.invoke(null));
                return "";
            }
        };
    }
}
