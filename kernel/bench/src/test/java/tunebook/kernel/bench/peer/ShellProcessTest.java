package tunebook.kernel.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tunebook.kernel.bench.drive.Children;
import tunebook.kernel.bench.drive.ProcessTree;

/** JShell in a process of its own, with the Java of another process: here that of the test. */
class ShellProcessTest {
    @Test
    void snippetsAreEvaluatedAndTimed() throws Exception {
        try (var children = Children.none();
                var shell = ShellProcess.start(new ProcessTree(ProcessHandle.current()), children)) {
            assertThat(shell.millis("int x = 1;")).isPositive();
            assertThat(shell.millis("List.of(x, x + 1)")).isPositive();
            assertThatThrownBy(() -> shell.millis("nonsense")).hasMessageContaining("could not evaluate nonsense");
        }
    }
}
