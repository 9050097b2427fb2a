package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Json;

/** Recursion that does not end is an error that can be read, wherever it happens; the kernel lives. */
class RecursionTest extends OneKernelForAll {
    private static final int LINES = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int f(int n) { return f(n + 1) + 1; } f(0)",
                "int even(int n) { return odd(n + 1); } int odd(int n) { return even(n + 1); } even(0)",
                "class A { public String toString() { return \"A\" + this; } } System.out.println(new A());",
                "class B { public int hashCode() { return Objects.hash(this); } } new HashSet<B>().add(new B());",
                "class C implements Comparable<C> { public int compareTo(C o) { return o.compareTo(this); } }"
                        + " Arrays.sort(new C[] {new C(), new C()});",
                "Function<Integer, Integer>[] g = new Function[1]; g[0] = n -> g[0].apply(n + 1); g[0].apply(0)",
                "int s(int n) { return IntStream.of(n).map(k -> s(k + 1)).sum(); } s(0)",
                "class D { D next = new D(); } new D();",
                "var self = new ArrayList<Object>(); self.add(self); self.hashCode()",
            })
    void theTracebackIsShort(String code) {
        var ran = front.run(code);
        assertThat(ran.result()).startsWith("StackOverflowError");
        assertThat(ran.traceback()).hasSizeLessThanOrEqualTo(LINES);
        assertThat(String.join("\n", ran.traceback()))
                .as("the repeated part is counted")
                .containsPattern("\\d{3,}");
        assertThat(front.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void inAStaticInitializerToo() {
        var ran = front.run("class E { static int f(int n) { return f(n + 1); } static int x = f(0); } E.x");
        assertThat(ran.status()).isEqualTo("error");
        assertThat(ran.traceback()).hasSizeLessThanOrEqualTo(LINES);
        assertThat(front.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void inAnotherThreadToo() {
        var ran = front.run("int h(int n) { return h(n + 1); } var t = new Thread(() -> h(0)); t.start(); t.join();");
        assertThat(ran.written()).contains("StackOverflowError");
        assertThat(ran.written().lines().count()).isLessThanOrEqualTo(LINES);
        assertThat(front.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void deepSourceIsAnErrorOfTheCompiler() {
        for (var code : new String[] {
            "int deep = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";",
            "int sum = 1" + " + 1".repeat(50_000) + ";",
            "{".repeat(10_000) + "}".repeat(10_000),
            "String s = \"a\"" + ".concat(\"b\")".repeat(20_000) + ";",
            "int t = " + "deep == 1 ? 1 : ".repeat(10_000) + "0;",
            "Supplier<Object> l = " + "() -> (Supplier<Object>) (".repeat(3_000) + "null" + ")".repeat(3_000) + ";",
            "int f(int a) { return a; } " + "f(".repeat(5_000) + "1" + ")".repeat(5_000),
            "List<".repeat(5_000) + "Integer" + ">".repeat(5_000) + " deep = null;",
            "class A {".repeat(2_000) + "}".repeat(2_000)
        }) {
            var ran = front.run(code);
            assertThat(ran.status()).isIn("ok", "error");
            assertThat(front.value("1 + 1")).isEqualTo("2");
        }
    }

    @Test
    void aLongSumOfTextsIsMade() {
        front.value("String w = \"w\"; w");
        assertThat(front.value("String all = w" + " + \"a\" + w".repeat(5_000) + "; all.length()"))
                .isEqualTo("10001");
    }

    @Test
    void deepValuesAreShownOrSaid() {
        for (var code : new String[] {
            "var own = new ArrayList<Object>(); own.add(own); own",
            "Object chain = 1; for (int i = 0; i < 100_000; i++) chain = List.of(chain); chain",
            "record Node(Object next) {} Object nodes = null; for (int i = 0; i < 100_000; i++) nodes = new Node(nodes);"
                    + " nodes",
            "var map = new HashMap<Object, Object>(); map.put(\"me\", map); map",
            "Object json = 1; for (int i = 0; i < 100_000; i++) json = Map.of(\"a\", json); display(json,"
                    + " \"application/json\")",
        }) {
            var ran = front.run(code);
            assertThat(ran.status()).as(code).isIn("ok", "error");
            assertThat(front.value("1 + 1")).isEqualTo("2");
        }
    }

    @Test
    void questionsAboutDeepSourceAreAnswered() {
        var deep = "f(".repeat(20_000);
        for (var type : new String[] {"complete_request", "inspect_request", "is_complete_request"}) {
            var reply = front.request(Channel.SHELL, type, Json.object("code", deep, "cursor_pos", deep.length()));
            assertThat(reply.content().has("status")).isTrue();
        }
        assertThat(front.value("1 + 1")).isEqualTo("2");
    }
}
