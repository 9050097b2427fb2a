package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a thread may be unwound by force. */
class HardStopsTest {
    /** Calls as {@code class.method}, the latest first, blanks between them. */
    private static StackTraceElement[] stack(String calls) {
        return Arrays.stream(calls.split(" "))
                .map(call -> new StackTraceElement(
                        call.substring(0, call.lastIndexOf('.')), call.substring(call.lastIndexOf('.') + 1), null, 1))
                .toArray(StackTraceElement[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Scanner.<clinit> REPL.$JShell$12.do_it$",
                "java.util.regex.Pattern.compile java.util.Scanner.<clinit> REPL.$JShell$12.do_it$",
                "java.util.zip.Inflater.inflate java.lang.ClassLoader.loadClass REPL.$JShell$12.do_it$",
                "java.lang.invoke.MethodHandleNatives.linkCallSite REPL.$JShell$12.do_it$",
                "REPL.$JShell$11.f some.Library.<clinit> REPL.$JShell$12.do_it$",
            })
    void neverWhereAClassWouldBeLeftUnusable(String calls) {
        assertThat(HardStops.areSafeIn(stack(calls), true)).isFalse();
        assertThat(HardStops.areSafeIn(stack(calls), false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Object.wait tunebook.kernel.channel.SendQueue.add REPL.$JShell$12.do_it$",
                "java.util.concurrent.CompletableFuture.complete tunebook.kernel.engine.Execution.runUserCode",
                "tunebook.kernel.engine.CellTasks.own REPL.$JShell$12.do_it$",
            })
    void inTheKernelOnlyWhenItIsSparedNoLonger(String calls) {
        assertThat(HardStops.areSafeIn(stack(calls), true)).isFalse();
        assertThat(HardStops.areSafeIn(stack(calls), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REPL.$JShell$12.do_it$ java.lang.reflect.Method.invoke tunebook.kernel.engine.Execution.runUserCode",
                "some.Library.spin REPL.$JShell$12.do_it$ tunebook.kernel.engine.Execution.runUserCode",
                "REPL.$JShell$12$A.toString tunebook.kernel.render.Renderers.render REPL.$JShell$13.do_it$",
                "REPL.$JShell$12$A.<clinit> REPL.$JShell$13.do_it$",
            })
    void everywhereElse(String calls) {
        assertThat(HardStops.areSafeIn(stack(calls), true)).isTrue();
    }

    @Test
    void aThreadThatDoesNothingMayBeUnwound() {
        assertThat(HardStops.areSafeIn(new StackTraceElement[0], true)).isTrue();
    }
}
