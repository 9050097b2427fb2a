package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.kernel.wire.Json;

/** What a console does at the end of a line: runs the cell, or goes on. A broken bar is a line break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsCompleteTest {
    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "int x = 1; # complete #",
                "int x = 1 # complete #",
                "1 + 1 # complete #",
                "`` # complete #",
                "`  ` # complete #",
                "; # complete #",
                "// a note # complete #",
                "/* a note */ # complete #",
                "int x = 1; // a note # complete #",
                "if (true) {} # complete #",
                "if (true) {} else {} # complete #",
                "for (;;) {} # complete #",
                "class A {} # complete #",
                "class A {}¦class B {} # complete #",
                "record P(int x) {} # complete #",
                "enum E { A, B } # complete #",
                "@FunctionalInterface interface F { void f(); } # complete #",
                "import java.util.*; # complete #",
                "int f() { return 1; } # complete #",
                "Runnable r = () -> {}; # complete #",
                "int[] a = {1, 2}; # complete #",
                "String s = \"a\"; # complete #",
                "var s = \"\"\"¦ text¦ \"\"\"; # complete #",
                "char c = '('; # complete #",
                "%time x # complete #",
                "int x = 1;¦%time x # complete #",
                "Math? # complete #",
                "?Math # complete #",
                "%%time¦1 + 1¦ # complete #",
                "%%time # incomplete # 0",
                "%%time¦1 + 1 # incomplete # 0",
                "x + # incomplete # 0",
                "int x = # incomplete # 0",
                "foo( # incomplete # 4",
                "foo(1, # incomplete # 4",
                "foo(bar( # incomplete # 8",
                "for (int i = 0; i < 3; i++) { # incomplete # 4",
                "if (true) {¦    int x; # incomplete # 4",
                "class A { void f() { # incomplete # 8",
                "class A {¦    void f() {}¦ # incomplete # 4",
                "Runnable r = () -> { # incomplete # 4",
                "int[] a = { # incomplete # 4",
                "new Object() { # incomplete # 4",
                "switch (1) { case 1: # incomplete # 4",
                "/* a note # incomplete # 0",
                "var s = \"\"\"¦ text # incomplete # 0",
                "@Override # incomplete # 0",
                "a. # incomplete # 0",
                ") # invalid #",
                "} # invalid #",
                "int x = 1;) # invalid #",
                "\"abc # invalid #",
                "'a # invalid #",
                "foo(] # invalid #",
            })
    void knowsWhatIsMissing(String code, String status, Integer indent) throws Exception {
        var text = code == null ? "" : code.replace('¦', '\n');
        var reply = Transcript.of(kernel, "is_complete_request", Json.object("code", text))
                .reply()
                .content();
        assertThat(Json.text(reply, "status", "")).isEqualTo(status);
        assertThat(reply.has("indent")).isEqualTo(indent != null);
        if (indent != null) {
            assertThat(Json.text(reply, "indent", "")).isEqualTo(" ".repeat(indent));
        }
    }
}
