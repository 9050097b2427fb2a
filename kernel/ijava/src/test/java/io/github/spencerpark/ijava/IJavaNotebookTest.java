package io.github.spencerpark.ijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEGroup;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMESuffix;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Message;

/** Cells written for IJava run unchanged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IJavaNotebookTest {
    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private List<Message> run(String code) throws InterruptedException {
        var outputs = new ArrayList<Message>();
        var reply = kernel.execute(code, outputs::add);
        assertThat(reply.get("status").getAsString()).as("reply %s", reply).isEqualTo("ok");
        return outputs.subList(1, outputs.size());
    }

    private static JsonObject shown(Message message) {
        return message.content().getAsJsonObject("data");
    }

    @Test
    void displayWorksWithMimeTypes() throws Exception {
        var outputs = run("""
                import io.github.spencerpark.ijava.runtime.Display;
                import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
                Display.display("<b>bold</b>", MIMEType.TEXT_HTML);""");
        assertThat(outputs).extracting(Message::type).containsExactly("display_data");
        assertThat(shown(outputs.get(0)).get("text/html").getAsString()).isEqualTo("<b>bold</b>");
    }

    @Test
    void displayDataIsShownAsWhatItHolds() throws Exception {
        var outputs = run("""
                import io.github.spencerpark.jupyter.kernel.display.DisplayData;
                var data = new DisplayData("two thirds");
                data.putMath("\\\\frac{2}{3}");
                data""");
        assertThat(outputs).extracting(Message::type).containsExactly("execute_result");
        assertThat(shown(outputs.get(0)).get("text/plain").getAsString()).isEqualTo("two thirds");
        assertThat(shown(outputs.get(0)).get("text/latex").getAsString()).isEqualTo("$$\\frac{2}{3}$$");
    }

    @Test
    void renderedValuesCanBeChangedAndUpdated() throws Exception {
        var outputs = run("""
                String id = io.github.spencerpark.ijava.runtime.Display.display(1);
                var two = io.github.spencerpark.ijava.runtime.Display.render(2);
                two.putHTML("<i>2</i>");
                io.github.spencerpark.ijava.runtime.Display.updateDisplay(id, two);""");
        assertThat(outputs).extracting(Message::type).containsExactly("display_data", "update_display_data");
        assertThat(shown(outputs.get(1)).get("text/html").getAsString()).isEqualTo("<i>2</i>");
    }

    @Test
    void mimeTypesHaveParts() {
        var svg = MIMEType.parse("image/SVG+xml");
        assertThat(svg).isEqualTo(MIMEType.IMAGE_SVG).hasToString("image/svg+xml");
        assertThat(List.of(svg.getGroup(), svg.getSubtype(), svg.getSuffix())).containsExactly("image", "svg", "xml");
        assertThat(MIMEType.parse("application/vnd.jupyter.widget-view+json").getTree())
                .isEqualTo("vnd");
    }

    @Test
    void mimeTypesAreComparedByTheirParts() throws Exception {
        var outputs = run("""
                import io.github.spencerpark.jupyter.kernel.display.mime.*;
                MIMEType svg = MIMEType.IMAGE_SVG;
                List.of(svg.groupEquals("Image"), svg.treeEquals(null), svg.subtypeEquals("svg"), svg.suffixEquals("xml"),
                        svg.hasSameSuffixAs(MIMEType.TEXT_HTML), new MIMEType("text", null, null, null).hasSubtype())""");
        assertThat(shown(outputs.get(0)).get("text/plain").getAsString())
                .isEqualTo("[true, true, true, true, false, false]");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "XML, application/xml",
                "json, application/json",
                "ber, -",
                "der, -",
                "fastinfoset, application/fastinfoset",
                "wbxml, application/vnd.wap.wbxml",
                "zip, application/zip",
                "cbor, application/cbor",
                "yaml, -"
            })
    void suffixesNameTheFormatUnderneath(String name, String type) {
        var suffix = MIMESuffix.of(name);
        assertThat(suffix.getSuffix()).isEqualTo(name.toLowerCase(Locale.ROOT));
        assertThat(suffix.hasDelegate()).isEqualTo(type != null);
        assertThat(Objects.toString(suffix.getDelegate(), null)).isEqualTo(type);
    }

    @Test
    void aSuffixIsThatOfATypeOrNone() {
        assertThat(MIMESuffix.of(MIMEType.IMAGE_SVG)).isEqualTo(MIMESuffix.XML);
        assertThat(MIMESuffix.of(MIMEType.TEXT_HTML)).isNull();
        assertThat(MIMESuffix.of((String) null)).isNull();
    }

    @Test
    void groupsAreThoseOfTheStandardOrOthers() {
        assertThat(MIMEGroup.of("Image")).isEqualTo(MIMEGroup.IMAGE).hasToString("image");
        assertThat(MIMEGroup.TEXT.getType()).isEqualTo(MIMEGroup.Type.TEXT).hasToString("text");
        assertThat(MIMEGroup.of(MIMEType.TEXT_HTML.getGroup())).isEqualTo(MIMEGroup.TEXT);
        assertThat(MIMEGroup.of("chemical").getType()).isEqualTo(MIMEGroup.Type.OTHER);
        assertThat(MIMEGroup.of("chemical")).isNotEqualTo(MIMEGroup.of("other"));
        assertThat(MIMEGroup.of("chemical").getName()).isEqualTo("chemical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "html", "text/", "/html", "a b/c", "text/html/x"})
    void whatIsNoMimeTypeIsSaidSo(String text) {
        assertThatThrownBy(() -> MIMEType.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group/subtype");
    }
}
