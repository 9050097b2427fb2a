package io.github.spencerpark.ijava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Message;

/** The functions of every cell, and the kernel behind {@code getKernelInstance()}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelOfNotebooksTest {
    private static final String IMPORTS = """
            import io.github.spencerpark.jupyter.kernel.display.*;
            import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
            import io.github.spencerpark.jupyter.kernel.magic.registry.*;
            """;

    @TempDir
    private Path folder;

    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
        ok(IMPORTS);
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private record Ran(JsonObject reply, List<Message> outputs) {
        List<JsonObject> all(String type) {
            return outputs.stream()
                    .filter(message -> message.type().equals(type))
                    .map(Message::content)
                    .toList();
        }

        JsonObject data(String type) {
            assertThat(all(type)).as("outputs of " + outputs).hasSize(1);
            return all(type).get(0).getAsJsonObject("data");
        }

        String text(String type, String mime) {
            return data(type).get(mime).getAsString();
        }

        String stream(String name) {
            return all("stream").stream()
                    .filter(content -> content.get("name").getAsString().equals(name))
                    .map(content -> content.get("text").getAsString())
                    .collect(Collectors.joining());
        }
    }

    private Ran run(String code) {
        var outputs = new ArrayList<Message>();
        try {
            return new Ran(kernel.execute(code, outputs::add), outputs);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Ran ok(String code) {
        var ran = run(code);
        assertThat(ran.reply().get("status").getAsString())
                .as("reply %s", ran.reply())
                .isEqualTo("ok");
        return ran;
    }

    private String result(String code) {
        return ok(code).text("execute_result", "text/plain");
    }

    @Test
    void everyFunctionHasItsType() {
        ok("""
                String id = display(1);
                String typed = display("<i>x</i>", MIMEType.TEXT_HTML);
                DisplayData data = render(2);
                DisplayData html = render("<i>x</i>", "text/html");
                updateDisplay(id, 3);
                updateDisplay(id, "<i>x</i>", "text/html");
                clearOutput(true);
                Object evaluated = eval("int fromEval = 6; fromEval * 7");
                io.github.spencerpark.ijava.JavaKernel instance = getKernelInstance(), same = kernel();
                void noExceptionsDeclared() {
                    List<String> none = lineMagic("jars", List.of());
                    cellMagic("html", List.of(), "<b></b>");
                }""");
        assertThat(result("evaluated.equals(42) && instance == same && fromEval == 6"))
                .isEqualTo("true");
        assertThat(ok("printf(\"%d %s%n\", 1, \"a\")").stream("stdout")).isEqualTo("1 a\n");
    }

    @Test
    void displayHasAnIdByWhichItIsUpdated() {
        var shown = ok("var shownId = display(\"a\");").all("display_data").get(0);
        var id = shown.getAsJsonObject("transient").get("display_id").getAsString();
        assertThat(result("shownId")).contains(id);
        var update =
                ok("updateDisplay(shownId, \"b\")").all("update_display_data").get(0);
        assertThat(update.getAsJsonObject("transient").get("display_id").getAsString())
                .isEqualTo(id);
        assertThat(update.getAsJsonObject("data").get("text/plain").getAsString())
                .contains("b");
    }

    @Test
    void aDisplayIdOfOnesOwnIsKept() {
        var ran = ok("""
                var own = new DisplayData("first");
                own.setDisplayId("mine");
                display(own);
                updateDisplay("mine", "second");""");
        assertThat(ran.all("display_data")
                        .get(0)
                        .getAsJsonObject("transient")
                        .get("display_id")
                        .getAsString())
                .isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/markdown", "text/latex", "text/css", "image/svg+xml", "application/javascript"
            })
    void textIsMarkupOnRequest(String mime) {
        var ran = ok("display(new StringBuilder(\"<i>\"), \"" + mime + "\");");
        assertThat(ran.text("display_data", mime)).isEqualTo("<i>");
        assertThat(ran.data("display_data").has("text/plain")).isTrue();
        assertThat(ok("display(\"<i>\");").data("display_data").keySet()).containsExactly("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"image/png, iVBOR", "image/jpeg, /9j/", "image/gif, R0lGOD"})
    void picturesAreWhatIsAskedFor(String mime, String beginning) {
        ok("var picture = new java.awt.image.BufferedImage(4, 3, java.awt.image.BufferedImage.TYPE_INT_RGB);");
        assertThat(ok("display(picture, \"" + mime + "\");").text("display_data", mime))
                .startsWith(beginning);
        assertThat(ok("picture").text("execute_result", "image/png")).startsWith("iVBOR");
    }

    @Test
    void learnersMayDefineFunctionsOfTheseNames() {
        ok("double eval(String text) { return 1.5; }\nString display(Object o) { return \"mine\"; }");
        assertThat(result("eval(\"x\") + display(1)")).contains("1.5mine");
        ok("%reset");
        ok(IMPORTS);
    }

    @Test
    void rendererOfAClass() {
        ok("record Star(int size) {}");
        ok("""
                getKernelInstance().getRenderer().createRegistration(Star.class)
                        .preferring(MIMEType.TEXT_HTML)
                        .supporting(MIMEType.IMAGE_SVG, MIMEType.TEXT_LATEX)
                        .register((star, ctx) -> {
                            ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + star.size() + "</b>");
                            ctx.renderIfRequested(MIMEType.IMAGE_SVG, () -> "<svg/>");
                            ctx.renderIfRequested(MIMEType.TEXT_LATEX, type -> "\\\\star");
                        });""");
        var usual = ok("new Star(3)").data("execute_result");
        assertThat(usual.get("text/html").getAsString()).isEqualTo("<b>3</b>");
        assertThat(usual.keySet()).containsExactlyInAnyOrder("text/html", "text/plain");
        var svg = ok("display(new Star(3), \"image/svg+xml\");").data("display_data");
        assertThat(svg.get("image/svg+xml").getAsString()).isEqualTo("<svg/>");
        assertThat(svg.has("text/html")).isFalse();
        assertThat(ok("kernel().getRenderer().renderAs(new Star(1), \"text/latex\")")
                        .text("execute_result", "text/latex"))
                .isEqualTo("\\star");
    }

    @Test
    void aRendererThatThrowsIsNamedAndTheTextStays() {
        ok("record Comet(String name) {}");
        ok("""
                kernel().getRenderer().createRegistration(Comet.class).preferring(MIMEType.TEXT_HTML)
                        .register((comet, ctx) -> { throw new IllegalStateException("no tail"); });""");
        var ran = ok("new Comet(\"Halley\")");
        assertThat(ran.text("execute_result", "text/plain")).contains("Halley");
        assertThat(ran.stream("stderr")).contains("Comet").contains("no tail");
    }

    @Test
    void valuesThatShowThemselves() {
        ok("""
                class Badge implements DisplayDataRenderable {
                    public Set<MIMEType> getPreferredRenderTypes() { return Set.of(MIMEType.TEXT_MARKDOWN); }
                    public void render(RenderContext ctx) {
                        ctx.renderIfRequested(MIMEType.TEXT_MARKDOWN, () -> "**badge**");
                        ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>badge</b>");
                    }
                    public String toString() { return "a badge"; }
                }""");
        var data = ok("new Badge()").data("execute_result");
        assertThat(data.get("text/markdown").getAsString()).isEqualTo("**badge**");
        assertThat(data.has("text/html")).isFalse();
        assertThat(data.get("text/plain").getAsString()).isEqualTo("a badge");
        assertThat(ok("display(new Badge(), \"text/html\");").text("display_data", "text/html"))
                .isEqualTo("<b>badge</b>");
    }

    @Test
    void namesOfJJavaMeanTheSame() {
        ok("record Moon() {}");
        var shown = ok("""
                import org.dflib.jjava.jupyter.kernel.display.mime.*;
                org.dflib.jjava.jupyter.kernel.display.DisplayData shown = render("<i>", MIMEType.TEXT_HTML);
                kernel().getRenderer().createRegistration(Moon.class).preferring(MIMEType.TEXT_HTML)
                        .register((moon, ctx) -> ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> "<i>moon</i>"));
                display(new Moon());
                var name = "org.dflib.jjava.jupyter.kernel";
                name""");
        assertThat(shown.text("display_data", "text/html")).isEqualTo("<i>moon</i>");
        assertThat(shown.text("execute_result", "text/plain")).contains("org.dflib.jjava.jupyter.kernel");
    }

    @Test
    void magicsOfFunctions() {
        ok("kernel().getMagics().registerLineMagic(\"shout\", args -> String.join(\" \", args).toUpperCase());");
        ok("kernel().getMagics().registerCellMagic(\"shout\", (args, body) -> body.strip() + args);");
        assertThat(result("String loud = %shout a \"b  c\"\nloud")).contains("A B  C");
        assertThat(result("%%shout x y\nbody\n")).contains("body[x, y]");
        assertThat(result("String again = lineMagic(\"shout\", List.of(\"z\"));\nagain"))
                .contains("Z");
        assertThat(run("%shuot a").reply().get("evalue").getAsString()).contains("Did you mean %shout?");
    }

    @Test
    void magicsOfMethods() {
        ok("""
                public class Tools {
                    private final String word;
                    public Tools(String word) { this.word = word; }
                    @LineMagic(aliases = "salute") public String greet(List<String> args) { return word + args; }
                    @CellMagic("count") public static int length(List<String> args, String body) {
                        return body.length();
                    }
                }""");
        ok("kernel().getMagics().registerMagics(Tools.class);");
        assertThat(result("%%count\n12345")).isEqualTo("5");
        assertThat(run("%greet").reply().get("status").getAsString()).isEqualTo("error");
        ok("kernel().getMagics().registerMagics(new Tools(\"hi\"));");
        assertThat(result("%greet you")).contains("hi[you]");
        assertThat(result("%salute you")).contains("hi[you]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lineMagic(\"mavn\", List.of()) | mavn true false there is no magic %mavn. Did you mean %maven?",
                "cellMagic(\"htlm\", List.of(), \"\") | htlm false true there is no magic %%htlm. Did you mean %%html?",
                "kernel().getMagics().applyLineMagic(\"mavn\", List.of()) | mavn true false there is no",
                "cellMagic(\"lineOnly\", List.of(), \"\") | lineOnly false true %%lineOnly is not there, only %lineOnly"
            })
    void aMagicThatIsNotThereCanBeCaught(String call, String told) {
        ok("kernel().getMagics().registerLineMagic(\"lineOnly\", args -> 1);");
        var ran = ok("""
                try {
                    %s;
                } catch (UndefinedMagicException e) {
                    System.out.print(e.getMagicName() + " " + e.isLineMagic() + " " + e.isCellMagic() + " " + e.getMessage());
                }""".formatted(call));
        assertThat(ran.stream("stdout")).startsWith(told);
    }

    @Test
    void whatAMagicThrowsIsNotTakenForItsAbsence() {
        assertThat(ok("""
                try {
                    lineMagic("jars", List.of());
                } catch (IllegalArgumentException e) {
                    System.out.print("refused");
                }""").stream("stdout")).isEqualTo("refused");
    }

    @Test
    void argumentsOfMagicsAreParsed() {
        assertThat(result("""
                MagicsArgs.builder().required("file").optional("as").varargs("rest")
                        .keyword("from", MagicsArgs.KeywordSpec.ONCE).flag("verbose", 'v').onlyKnownKeywords()
                        .build().parse(List.of("a", "-v", "b", "--from", "here", "c", "d"))"""))
                .isEqualTo("{file=[a], as=[b], rest=[c, d], from=[here], verbose=[]}"
                        .replace("verbose=[]", "verbose=[\"\"]"));
        assertThat(run("MagicsArgs.builder().required(\"file\").build().parse(List.of())")
                        .reply()
                        .get("evalue")
                        .getAsString())
                .contains("1 arguments are needed ([file])");
    }

    @Test
    void theKernelRunsSourceAndTakesLibraries() {
        assertThat(result("kernel().evalRaw(\"%time 2 + 3\")")).isEqualTo("5");
        assertThat(ok("kernel().eval(\"\\\"<b>\\\"\")").data("execute_result").has("text/plain"))
                .isTrue();
        ok("kernel().addToClasspath(\"" + folder + "\");");
        ok("kernel().display(new DisplayData(\"shown\"));");
        ok("kernel().getIO().out.println(1); kernel().getIO().display.display(new DisplayData(\"x\"));");
        assertThat(result("kernel().getMavenResolver() != null && kernel().getCommManager() != null"))
                .isEqualTo("true");
    }
}
