package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** What cells print and show: under whose name, in which order, whatever they do to the streams. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutputTest {
    private FrontEnd front;

    @BeforeAll
    void start() {
        front = new FrontEnd();
        front.run("void late(String text) throws Exception { go.await(); System.out.print(text); display(1); "
                + "System.err.print(text); }");
    }

    @AfterAll
    void close() {
        front.close();
    }

    /** Ways to do something on another thread, some time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Thread(() -> BODY).start();",
                "var pool = Executors.newFixedThreadPool(2); pool.submit(() -> BODY); pool.shutdown();",
                "new Timer(true).schedule(new TimerTask() { public void run() { BODY } }, 1);",
                "CompletableFuture.runAsync(() -> BODY);",
                "CompletableFuture.supplyAsync(() -> { BODY return 1; }).thenApplyAsync(x -> x + 1);",
                "CompletableFuture.completedFuture(1).thenAcceptAsync(x -> BODY);",
                "CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> BODY);",
                "Executors.newSingleThreadScheduledExecutor(r -> { var t = new Thread(r); t.setDaemon(true); return t; })"
                        + ".schedule(() -> BODY, 1, TimeUnit.MILLISECONDS);",
            })
    void whatAThreadShowsLateIsUnderItsOwnCell(String start) {
        front.run("var go = new CountDownLatch(1); var done = new CountDownLatch(1);");
        var first = front.cell(start.replace(
                "BODY", "{ try { late(\"late\"); done.countDown(); } catch (Exception e) { throw new Error(e); } }"));
        front.idle(first);
        assertThat(front.written(first)).isEmpty();
        var second = front.cell("System.out.print(\"now\"); go.countDown(); done.await();");
        front.idle(second);
        front.awaitWritten(first, "latelate");
        assertThat(front.broadcasts(first))
                .extracting(Message::type)
                .endsWith("stream", "display_data", "stream")
                .doesNotContain("error");
        assertThat(front.written(second)).isEqualTo("now");
    }

    @Test
    void aParallelStreamPrintsUnderTheCellThatRunsIt() {
        for (int i = 0; i < 3; i++) {
            var cell = front.cell("IntStream.range(0, 2000).parallel().forEach(x -> System.out.println(x));");
            front.idle(cell);
            assertThat(front.written(cell)
                            .lines()
                            .map(Integer::valueOf)
                            .sorted()
                            .toList())
                    .hasSize(2000)
                    .startsWith(0)
                    .endsWith(1999);
        }
    }

    @Test
    void theOrderOfAllThatIsShownIsKept() {
        var cell = front.cell("for (int i = 0; i < 3; i++) { System.out.print(\"o\"); System.err.print(\"e\");"
                + " display(i); System.out.print(\"p\"); clearOutput(false); }");
        front.idle(cell);
        assertThat(front.broadcasts(cell).stream().skip(1).limit(10).map(OutputTest::kind))
                .containsExactly(
                        "stdout",
                        "stderr",
                        "display_data",
                        "stdout",
                        "clear_output",
                        "stdout",
                        "stderr",
                        "display_data",
                        "stdout",
                        "clear_output");
    }

    private static String kind(Message message) {
        return message.type().equals("stream") ? Json.text(message.content(), "name", "") : message.type();
    }

    @Test
    void charactersThatAreWrittenInPiecesStayWhole() {
        var cell = front.cell("var b = \"€😀\".getBytes(\"UTF-8\"); for (var x : b) { System.out.write(x);"
                + " System.out.flush(); System.err.write(x); System.err.flush(); }");
        front.idle(cell);
        assertThat(front.broadcasts(cell).stream()
                        .filter(message -> kind(message).equals("stdout"))
                        .map(message -> Json.text(message.content(), "text", "")))
                .containsExactly("€", "😀");
        assertThat(front.written(cell)).isEqualTo("€€😀😀");
        var wrong = front.cell("System.out.write(0xff); System.out.print(\"x\");");
        front.idle(wrong);
        assertThat(front.written(wrong)).isEqualTo("\uFFFDx");
    }

    @Test
    void streamsOfTheCellsOwnTakeThePlaceOfTheKernels() {
        var cell = front.cell("var kept = System.out; var bytes = new ByteArrayOutputStream();"
                + " System.setOut(new PrintStream(bytes, true)); System.out.print(\"caught\");");
        front.idle(cell);
        assertThat(front.written(cell)).isEmpty();
        var next = front.cell("System.out.print(\" too\"); System.setOut(kept); System.out.print(\"seen: \" + bytes);");
        front.idle(next);
        assertThat(front.written(next)).isEqualTo("seen: caught too");
    }

    @Test
    void aClosedStreamIsNoEnd() {
        for (var code : List.of(
                "System.out.close(); System.out.print(\"still\");",
                "try (var w = new PrintWriter(System.out)) { w.print(\"still\"); }",
                "System.err.close(); System.err.print(\"still\");",
                "new Scanner(System.in).close(); System.out.print(\"still\");")) {
            front.idle(front.cell(code));
            var cell = front.cell(code);
            front.idle(cell);
            assertThat(front.written(cell)).isEqualTo("still");
        }
    }

    @Test
    void whatPrintsBeforeItAsksIsSeenBeforeTheQuestion() {
        var cell = front.cell("System.out.print(\"Name? \"); new Scanner(System.in).nextLine()");
        var asked = front.await(
                "a question",
                a -> a.type().equals("input_request") && a.message().answers(cell));
        front.send(tunebook.kernel.channel.Channel.STDIN, "input_reply", Json.object("value", "Ada"));
        front.idle(cell);
        var all = front.arrived();
        int question = all.indexOf(asked);
        assertThat(all.subList(0, question)).anyMatch(a -> a.text("text").equals("Name? "));
    }

    @Test
    void streamsThatAreGoneAreBackInTheNextCell() {
        front.run("System.setOut(null);");
        front.run("System.setErr(null); System.setIn(null);");
        var next = front.cell("System.out.print(\"out\"); System.err.print(\"err\"); System.in.available();");
        front.idle(next);
        assertThat(front.written(next)).isEqualTo("outerr");
    }

    @Test
    void aHandlerOfTheCellsOwnIsAskedAboutUncaughtExceptions() {
        front.run(
                "Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.print(\"mine: \" + e.getMessage()));");
        var failing = front.cell(
                "var thread = new Thread(() -> { throw new Error(\"e\"); }); thread.start(); thread.join();");
        front.idle(failing);
        assertThat(front.written(failing)).isEqualTo("mine: e");
        front.run("Thread.setDefaultUncaughtExceptionHandler(null);");
    }
}
