package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Json;

/** Cells that take away from the kernel what it shares with them: it goes on. */
class RudeCellsTest extends OneKernelForAll {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.close(); System.err.close(); System.in.close();",
                "System.setOut(null); System.setErr(null); System.setIn(null);",
                "System.setProperty(\"user.dir\", \"/nowhere\");",
                "System.setProperty(\"java.class.path\", \"\"); System.setProperty(\"java.io.tmpdir\", \"/nowhere\");",
                "System.setProperty(\"line.separator\", \"?\"); System.setProperty(\"file.encoding\", \"nonsense\");",
                "System.setProperties(new Properties());",
                "Locale.setDefault(Locale.forLanguageTag(\"ar-EG-u-nu-arab\"));",
                "Locale.setDefault(Locale.forLanguageTag(\"tr\"));",
                "TimeZone.setDefault(TimeZone.getTimeZone(\"Pacific/Apia\"));",
                "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { throw new Error(e); });",
                "Thread.currentThread().setContextClassLoader(null);",
                "Thread.currentThread().setName(\"\"); Thread.currentThread().setPriority(1);",
                "Thread.currentThread().interrupt();",
                "ProcessHandle.current().destroy();",
                "System.setSecurityManager(new SecurityManager());",
                "System.class.getMethod(\"setSecurityManager\", SecurityManager.class).invoke(null, new SecurityManager()"
                        + " { public void checkPermission(java.security.Permission p) { throw new SecurityException(); } });",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));",
                "java.util.logging.LogManager.getLogManager().reset(); ForkJoinPool.commonPool().shutdownNow();",
                "new Thread(() -> { throw new ThreadDeath(); }).start(); throw new ThreadDeath();",
            })
    void theKernelGoesOn(String code) throws Exception {
        front.run(code);
        assertThat(front.value("1 + 1")).isEqualTo("2");
        assertThat(front.run("System.out.print(String.format(\"%s\", \"seen\")); 1.5")
                        .written())
                .isEqualTo("seen");
        var completion =
                front.request(Channel.SHELL, "complete_request", Json.object("code", "Math.ab", "cursor_pos", 7));
        assertThat(completion.content().getAsJsonArray("matches").toString()).contains("abs");
        assertThat(front.run("record P(int i) {} new P(3)").result()).contains("3");
        assertThat(front.run("int z = 0; 1 / z").result()).startsWith("ArithmeticException");
        assertThat(front.client().alive(GoodFrontEnd.PATIENCE)).isTrue();
    }

    @Test
    void aSecurityManagerIsRefusedInWords() {
        var ran = front.run("System.setSecurityManager(new SecurityManager());");
        assertThat(ran.result()).startsWith("UnsupportedOperationException").contains("Security Manager");
        assertThat(String.join("\n", ran.traceback())).contains("cell").contains("forbid the kernel its own work");
    }
}
