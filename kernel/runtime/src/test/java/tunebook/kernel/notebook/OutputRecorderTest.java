package tunebook.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputRecorderTest {
    private final OutputRecorder recorder = new OutputRecorder();

    private int cell = recorder.add();

    private void accept(String type, String content) {
        recorder.accept(
                cell, type, JsonParser.parseString(content.replace('\'', '"')).getAsJsonObject());
    }

    private static String text(Output output) {
        return output instanceof Output.Stream stream
                ? stream.name() + ":" + stream.text()
                : ((Output.Value) output).data().get("text/plain").getAsString();
    }

    private List<String> texts(int cell) {
        return recorder.outputs(cell).stream().map(OutputRecorderTest::text).toList();
    }

    @Test
    void joinsTextOfOneStreamOnly() {
        accept("stream", "{'name': 'stdout', 'text': 'a'}");
        accept("stream", "{'name': 'stdout', 'text': 'b'}");
        accept("stream", "{'name': 'stderr', 'text': 'c'}");
        accept("stream", "{'name': 'stdout', 'text': 'd'}");
        assertThat(texts(0)).containsExactly("stdout:ab", "stderr:c", "stdout:d");
    }

    @Test
    void updatesADisplayWhereverItStands() {
        accept("display_data", "{'data': {'text/plain': 'old'}, 'transient': {'display_id': 'p'}}");
        accept("display_data", "{'data': {'text/plain': 'other'}, 'transient': {'display_id': 'q'}}");
        cell = recorder.add();
        accept(
                "execute_result",
                "{'execution_count': 2, 'data': {'text/plain': 'old'}, 'transient': {'display_id': 'p'}}");
        accept("update_display_data", "{'data': {'text/plain': 'new'}, 'transient': {'display_id': 'p'}}");
        assertThat(texts(0)).containsExactly("new", "other");
        assertThat(texts(1)).containsExactly("new");
        assertThat(((Output.Value) recorder.outputs(1).get(0)).count()).hasValue(2);
    }

    @Test
    void anUpdateOfNothingShownLeavesNothing() {
        accept("display_data", "{'data': {'text/plain': 'a'}}");
        accept("update_display_data", "{'data': {'text/plain': 'b'}, 'transient': {'display_id': 'p'}}");
        accept("update_display_data", "{'data': {'text/plain': 'c'}}");
        assertThat(texts(0)).containsExactly("a");
    }

    @Test
    void clearsAtOnceOrWithTheNextOutput() {
        accept("stream", "{'name': 'stdout', 'text': 'a'}");
        accept("clear_output", "{'wait': false}");
        assertThat(texts(0)).isEmpty();
        accept("stream", "{'name': 'stdout', 'text': 'b'}");
        accept("clear_output", "{'wait': true}");
        assertThat(texts(0)).containsExactly("stdout:b");
        accept("stream", "{'name': 'stdout', 'text': 'c'}");
        assertThat(texts(0)).containsExactly("stdout:c");
    }

    @Test
    void clearsItsOwnCellOnly() {
        accept("stream", "{'name': 'stdout', 'text': 'a'}");
        cell = recorder.add();
        accept("clear_output", "{}");
        assertThat(texts(0)).containsExactly("stdout:a");
    }

    @Test
    void anEarlierCellMayStillPrint() {
        cell = recorder.add();
        accept("stream", "{'name': 'stdout', 'text': 'b'}");
        cell = 0;
        accept("stream", "{'name': 'stdout', 'text': 'a'}");
        assertThat(texts(0)).containsExactly("stdout:a");
        assertThat(texts(1)).containsExactly("stdout:b");
    }

    @Test
    void keepsErrorsAndIgnoresWhatIsNoOutput() {
        accept("status", "{'execution_state': 'busy'}");
        accept("error", "{'ename': 'E', 'evalue': 'v', 'traceback': ['t', 'u']}");
        assertThat(recorder.outputs(0)).containsExactly(new Output.Failure("E", "v", List.of("t", "u")));
    }

    @Test
    void whatWasTakenDoesNotChangeAnyMore() {
        accept("stream", "{'name': 'stdout', 'text': 'a'}");
        var taken = recorder.outputs(0);
        accept("stream", "{'name': 'stdout', 'text': 'b'}");
        assertThat(taken).containsExactly(new Output.Stream("stdout", "a"));
    }
}
