package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.wire.Json;

/** What the last expression of a cell shows, in cells. */
class ResultsTest {
    private static LocalKernel kernel;

    @BeforeAll
    static void start() {
        kernel = LocalKernel.start(KernelConfig.of());
        run("int x = 1; List<String> words = new ArrayList<>(); void nothing() {} String none() { return null; }");
        run("class Point { int x = 1; Point other; private int[] data = {2}; static int count = 7; }");
        run(
                "class Named { public String toString() { return \"I am it\"; } } interface Op { int run(int a, Point b); }");
        run("record Pair(String left, int right) {} enum Colour { RED, GREEN }");
    }

    @AfterAll
    static void stop() {
        kernel.close();
    }

    private static Transcript run(String code) {
        return Transcript.of(kernel, code);
    }

    static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of("x", "1"),
                Arguments.of("x;", "1"),
                Arguments.of("x + 1", "2"),
                Arguments.of("x++", "1"),
                Arguments.of("words.add(\"a\")", "true"),
                Arguments.of("null", "null"),
                Arguments.of("none()", "null"),
                Arguments.of("(Object) null", "null"),
                Arguments.of("\"text\"", "text"),
                Arguments.of("new Point()", "Point{x=1, other=null, data={2}}"),
                Arguments.of("var p = new Point(); p.other = p; p", "Point{x=1, other=(this Point again), data={2}}"),
                Arguments.of("new Named()", "I am it"),
                Arguments.of("List.of(new Named())", "[I am it]"),
                Arguments.of("new Pair(\"a\", 1)", "Pair[left=a, right=1]"),
                Arguments.of("new Pair[] {new Pair(\"a\", 1)}", "Pair[1]{Pair[left=a, right=1]}"),
                Arguments.of("Colour.RED", "RED"),
                Arguments.of("Point.class", "class Point"),
                Arguments.of("(Op) (a, b) -> a", "an Op: call it with .run(int, Point)"),
                Arguments.of(
                        "new Op() { public int run(int a, Point b) { return a; } }",
                        "an Op: call it with .run(int, Point)"),
                Arguments.of("new Comparable[] {1}", "Comparable[1]{1}"),
                Arguments.of(
                        "class MyEx extends RuntimeException { MyEx(String m) { super(m); } } new MyEx(\"no\")",
                        "MyEx: no"));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void anExpressionAtTheEndIsShown(String code, String text) {
        assertThat(run(code).result()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int y = 3;",
                "var z = 3",
                "x = 1",
                "nothing()",
                "none();",
                "words.clear()",
                "for (int i = 0; i < 3; i++) { int j = i; }",
                "x; int w = 2;",
                "import java.util.zip.*;",
                "System.out.print(\"\")",
                "display(1)"
            })
    void whatHasNoValueShowsNothing(String code) {
        assertThat(run(code).status()).isEqualTo("ok");
        assertThat(run(code).contents("execute_result")).isEmpty();
    }

    @Test
    void aRendererThatFailsIsANoteAndTheCellGoesOn() {
        run("import tunebook.display.*; record Odd(int a) {}"
                + " Screen.current().register(Registration.of(Odd.class, (odd, mimes) -> {"
                + " throw new IllegalStateException(\"no ink\"); }));");
        var cell = run("new Odd(1)");
        assertThat(cell.status()).isEqualTo("ok");
        assertThat(cell.result()).isEqualTo("Odd[a=1]");
        assertThat(cell.stream("stderr"))
                .isEqualTo("The renderer of Odd failed, so the value is shown as text."
                        + " It said: java.lang.IllegalStateException: no ink\n");
        assertThat(run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void aRendererOfALearnersClassIsUsed() {
        run("import tunebook.display.*; class Leaf {}"
                + " Screen.current().register(Registration.of(Leaf.class,"
                + " (leaf, mimes) -> MimeBundle.of(\"text/html\", \"<i>leaf</i>\")));");
        var data = Json.object(run("new Leaf()").contents("execute_result").get(0), "data");
        assertThat(Json.text(data, "text/html", "")).isEqualTo("<i>leaf</i>");
        assertThat(Json.text(data, "text/plain", "")).isEqualTo("a Leaf");
    }

    @Test
    void whatCannotBeMadeIsAnErrorThatSaysWhatCan() {
        var error = run("display(3, \"image/png\")").contents("error").get(0);
        assertThat(Json.text(error, "evalue", ""))
                .isEqualTo("an Integer cannot be shown as image/png, but as text/plain");
        assertThat(run("display(\"<b>\", \"text/html\");")
                        .contents("display_data")
                        .get(0)
                        .toString())
                .contains("\"text/html\":\"<b>\"", "\"text/plain\":\"<b>\"");
    }

    @Test
    void aPatternIsAskedForAsInOtherKernels() {
        run("var dot = new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB);");
        var data = Json.object(
                run("display(dot, \"image/*\");").contents("display_data").get(0), "data");
        assertThat(data.keySet()).containsExactlyInAnyOrder("image/png", "text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/vnd.vegalite.v5+json", "application/geo+json"})
    void jsonInATextIsJson(String mime) {
        var data = Json.object(
                run("display(\"{\\\"a\\\": [1, 2.5, null]}\", \"" + mime + "\");")
                        .contents("display_data")
                        .get(0),
                "data");
        assertThat(data.get(mime)).hasToString("{\"a\":[1,2.5,null]}");
        assertThat(Json.text(data, "text/plain", "")).isEqualTo("{\"a\": [1, 2.5, null]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: 1}", "[1, 2", "[1] [2]", "", "words", "3"})
    void whatIsNoJsonStaysText(String text) {
        var data = Json.object(
                run("display(\"" + text + "\", \"application/json\");")
                        .contents("display_data")
                        .get(0),
                "data");
        assertThat(Json.text(data, "application/json", "no text")).isEqualTo(text);
    }

    @Test
    void aWindowIsRefusedWithAWordOnWhatToDo() {
        var error =
                run("throw new java.awt.HeadlessException();").contents("error").get(0);
        assertThat(error.get("traceback").toString()).contains("the last expression of the cell", "display(chart)");
    }

    @Test
    void aToStringThatPrintsPrintsUnderItsCell() {
        var cell = run("new Object() { public String toString() { System.out.print(\"here\"); return \"me\"; } }");
        assertThat(cell.result()).isEqualTo("me");
        assertThat(cell.stream("stdout")).isEqualTo("here");
    }

    @Test
    void aValueThatTakesForEverIsInterrupted() throws InterruptedException {
        run("class Slow { public String toString() { System.out.println(\"slow\"); while (true) {} } }");
        var content = Json.object("code", "new Slow()", "silent", false, "store_history", true);
        var started = new java.util.concurrent.atomic.AtomicBoolean();
        var reply = kernel.request("execute_request", content, null, message -> {
            if (message.type().equals("stream") && !started.getAndSet(true)) {
                kernel.interrupt();
            }
        });
        assertThat(Json.text(reply.content(), "status", "")).isEqualTo("error");
        assertThat(run("List.of(1, 2)").result()).isEqualTo("[1, 2]");
        assertThat(List.of(started.get())).containsExactly(true);
    }
}
