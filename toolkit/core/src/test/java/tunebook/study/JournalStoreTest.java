package tunebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.rng.Seed;
import tunebook.space.ChoiceParameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.space.SearchSpace;

class JournalStoreTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("mlp.journal");
    }

    private void write(StudyHeader header, List<Change> changes) {
        var store = JournalStore.of(file());
        store.open(header, 0, change -> {});
        changes.forEach(store::append);
        store.close();
    }

    private List<Change> read(StudyHeader header) {
        var read = new ArrayList<Change>();
        var store = JournalStore.of(file());
        store.open(header, 0, read::add);
        store.close();
        return read;
    }

    private void refused(StudyHeader header, String... words) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(header))
                .satisfies(thrown ->
                        assertThat(thrown.getMessage()).contains(words).contains("left as it is"));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoJournalIsRefusedAndLeftAlone() throws IOException {
        for (String other : List.of("my notes\n", "my notes", "{}\n", "{\"a\":1}\n{\"b\":2}\n", "\n", "\u0000\u0000")) {
            Files.writeString(file(), other);
            refused(EveryChange.MLP, "is no journal of a study", "Give the study a file of its own");
        }
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        refused(EveryChange.MLP, "is no journal of a study");
    }

    @Test
    void aJournalOfAnotherStudyIsRefusedAndTheDifferenceNamed() throws IOException {
        write(EveryChange.MLP, EveryChange.every());
        refused(
                new StudyHeader("cnn", Direction.MINIMIZE, 42, "random", EveryChange.SPACE),
                "its name is 'mlp', but this one's is 'cnn'");
        refused(
                new StudyHeader("mlp", Direction.MAXIMIZE, 42, "random", EveryChange.SPACE),
                "its direction is minimize, but this one's is maximize");
        refused(
                new StudyHeader("mlp", Direction.MINIMIZE, 7, "random", EveryChange.SPACE),
                "its seed is 42, but this one's is 7");
        refused(
                new StudyHeader("mlp", Direction.MINIMIZE, 42, "sobol", EveryChange.SPACE),
                "its sampler is random, but this one's is sobol");
        refused(
                new StudyHeader("mlp", Direction.MINIMIZE, 42, "random", SearchSpace.open()),
                "its space is lr: real from 0.0001 to 1",
                "but this one's is none declared");
        var wider = new SearchSpace(List.of(new RealParameter("lr", 1e-5, 1, Scale.LOG, 0, null)));
        refused(new StudyHeader("mlp", Direction.MINIMIZE, 42, "random", wider), "lr: real from 0.00001 to 1");
    }

    @Test
    void aJournalOfALaterFormatIsRefused() throws IOException {
        var json = new JsonWriter()
                .open('{')
                .name("format")
                .text("tunebook study")
                .name("version")
                .number(2L);
        Files.write(file(), JournalLine.write(json));
        refused(EveryChange.MLP, "version 2", "reads version 1");
    }

    /** Each byte of a line in the middle is changed in turn: none is taken for what was written. */
    @Test
    void aChangedByteInTheMiddleIsNoticedWhereverItIs() throws IOException {
        write(EveryChange.MLP, EveryChange.every());
        byte[] whole = Files.readAllBytes(file());
        int from = new String(whole, StandardCharsets.ISO_8859_1).indexOf("{\"reported\"");
        int to = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n', from);
        assertThat(to - from).isGreaterThan(50);
        for (int at = from; at <= to; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            refused(
                    EveryChange.MLP,
                    "line 4 of the journal",
                    "not as it was written",
                    "The 3 lines before it are whole",
                    "head -n 3");
        }
    }

    @Test
    void aLineThatIsMissingFieldsIsCorruptEvenWithItsCheckSum() throws IOException {
        write(EveryChange.MLP, List.of());
        byte[] header = Files.readAllBytes(file());
        for (var json : List.of(
                new JsonWriter().open('{').name("exploded").number(1L),
                new JsonWriter().open('{').name("reported").text("one"),
                new JsonWriter()
                        .open('{')
                        .name("finished")
                        .number(1L)
                        .name("state")
                        .text("waiting"),
                new JsonWriter()
                        .open('{')
                        .name("asked")
                        .open('[')
                        .close(']')
                        .name("places")
                        .number(1L << 40)
                        .name("at")
                        .text("now"))) {
            var line = JournalLine.write(json);
            byte[] both = Arrays.copyOf(header, header.length + line.length);
            System.arraycopy(line, 0, both, header.length, line.length);
            Files.write(file(), both);
            refused(EveryChange.MLP, "line 2 of the journal");
        }
    }

    @Test
    void aLineThatTheStudyRefusesIsNamed() throws IOException {
        write(EveryChange.MLP, EveryChange.every());
        byte[] before = Files.readAllBytes(file());
        var store = JournalStore.of(file());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.open(EveryChange.MLP, 0, change -> {
                    if (change instanceof Change.Restarted) {
                        throw new IllegalArgumentException("trial 1 is not open");
                    }
                }))
                .withMessageContaining("line 6 of the journal " + file())
                .withMessageContaining("does not follow from the lines before it: trial 1 is not open")
                .withMessageContaining("left as it is");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void anErrorWhileItIsReadLetsGoOfIt() {
        write(EveryChange.MLP, EveryChange.every());
        var store = JournalStore.of(file());
        assertThatThrownBy(() -> store.open(EveryChange.MLP, 0, change -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(read(EveryChange.MLP)).isEqualTo(EveryChange.every());
    }

    /** A cell that is run again compiles its enums anew, within a class of another number. */
    @Test
    void anEnumIsKnownByItsNameAlone() throws IOException {
        write(EveryChange.MLP, EveryChange.every());
        assertThat(Files.readString(file()))
                .contains("{\"of\":\"Activation\",\"text\":\"TANH\"}")
                .doesNotContain("JournalStoreTest")
                .doesNotContain("tangent");
    }

    @Test
    void twoCannotHoldItAtOnce() {
        var mine = JournalStore.of(file());
        mine.open(EveryChange.MLP, 0, change -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> JournalStore.of(file()).open(EveryChange.MLP, 0, change -> {}))
                .withMessageContaining("in use");
        assertThatIllegalStateException()
                .isThrownBy(() -> mine.open(EveryChange.MLP, 0, change -> {}))
                .withMessageContaining("in use");
        mine.append(new Change.Restarted(1));
        mine.close();
        assertThat(read(EveryChange.MLP)).containsExactly(new Change.Restarted(1));
    }

    @Test
    void whoWritesBesidesIsNoticedBeforeTheNextLine() throws IOException {
        var store = JournalStore.of(file());
        store.open(EveryChange.MLP, 0, change -> {});
        Files.writeString(file(), "someone else\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> store.append(new Change.Restarted(1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("somebody else has written to it");
        store.close();
        assertThat(Files.readString(file())).endsWith("someone else\n");
    }

    /** An interrupt closes a channel that is written to; a journal is written another way. */
    @Test
    void anInterruptedThreadStillKeepsItsLine() {
        var store = JournalStore.of(file());
        store.open(EveryChange.MLP, 0, change -> {});
        Thread.currentThread().interrupt();
        store.append(new Change.Restarted(1));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        store.append(new Change.Restarted(2));
        store.close();
        assertThat(read(EveryChange.MLP)).hasSize(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aClosedJournalTakesNothing() {
        var store = JournalStore.of(file());
        assertThatIllegalStateException()
                .isThrownBy(() -> store.append(new Change.Restarted(1)))
                .withMessageContaining("is closed");
        store.close();
    }

    @Test
    void aPathThatIsNoFileIsRefused() throws IOException {
        Files.createDirectory(file());
        assertThatThrownBy(() -> read(EveryChange.MLP))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot open the journal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalStore.of(null))
                .withMessageContaining("got null");
    }

    @Test
    void everyChangeComesBackEqual() {
        write(EveryChange.MLP, EveryChange.every());
        assertThat(read(EveryChange.MLP)).isEqualTo(EveryChange.every());
    }

    @Test
    void valuesComeBackInTheirOwnTypes() {
        write(EveryChange.MLP, EveryChange.every());
        var finished = (Change.Finished) read(EveryChange.MLP).get(5);
        var params = finished.tried().orElseThrow().params();
        assertThat(params.get("batch")).isEqualTo(16).isInstanceOf(Integer.class);
        assertThat(params.get("layers")).isInstanceOf(Long.class);
        assertThat(params.get("activation")).isSameAs(EveryChange.Activation.TANH);
        var choice = (ChoiceParameter) finished.tried().orElseThrow().found().get(3);
        assertThat(choice.values()).containsExactly(16, 32L, "all", 0.5, 'c', 1.5f, true);
        assertThat(finished.tried().orElseThrow().drawn()).containsExactly("units", "layers");
    }

    @Test
    void keepsWhatItCanReadAgain() {
        var store = JournalStore.of(file());
        assertThat(List.of(1, 1L, 1.0, 1f, (short) 1, (byte) 1, 'c', "x", true)).allMatch(store::keeps);
        assertThat(store.keeps(EveryChange.Activation.RELU)).isFalse();
        assertThat(store.keeps(List.of(1))).isFalse();
    }

    /** Cut off after every byte: all whole lines are read, and what is appended then stands where the torn line was. */
    @Test
    void aTornLastLineIsPassedOverAndOverwritten() throws IOException {
        write(EveryChange.MLP, EveryChange.every());
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            long lines = new String(torn, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            int changes = (int) Math.max(0, lines - 1);
            Files.write(file(), torn);
            assertThat(read(EveryChange.MLP)).isEqualTo(EveryChange.every().subList(0, changes));
            write(
                    EveryChange.MLP,
                    EveryChange.every().subList(changes, EveryChange.every().size()));
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
    }

    @Test
    void nothingIsCutOffBeforeThereIsSomethingToWrite() throws IOException {
        write(EveryChange.MLP, EveryChange.every());
        byte[] torn = Arrays.copyOf(Files.readAllBytes(file()), (int) Files.size(file()) - 5);
        Files.write(file(), torn);
        read(EveryChange.MLP);
        assertThat(Files.readAllBytes(file())).isEqualTo(torn);
    }

    @Test
    void whoComesBackIsToldOnlyTheNews() {
        var mine = JournalStore.of(file());
        mine.open(EveryChange.MLP, 0, change -> {});
        mine.append(new Change.Restarted(0));
        mine.close();
        write(EveryChange.MLP, List.of(new Change.Restarted(1), new Change.Restarted(2)));
        var news = new ArrayList<Change>();
        mine.open(EveryChange.MLP, 1, news::add);
        assertThat(news).containsExactly(new Change.Restarted(1), new Change.Restarted(2));
        mine.close();
        news.clear();
        mine.open(EveryChange.MLP, 3, news::add);
        assertThat(news).isEmpty();
        mine.append(new Change.Restarted(3));
        mine.close();
        assertThat(read(EveryChange.MLP)).hasSize(4);
    }

    @Test
    void itsFolderIsMade() {
        var deep = folder.resolve("a").resolve("b").resolve("c.journal");
        var store = JournalStore.of(deep);
        store.open(EveryChange.MLP, 0, change -> {});
        store.close();
        assertThat(deep).exists();
        assertThat(store.file()).isEqualTo(deep);
        assertThat(store).hasToString("journal " + deep);
    }

    @Test
    void allSpacesOfManySeedsComeBack() {
        var stream = Seed.of(3).stream();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 200; i++) {
            var params = Params.of(
                    "x" + i, Double.longBitsToDouble(stream.nextLong() & ~(1L << 62)), "n", stream.nextLong());
            changes.add(new Change.Asked(
                    1, List.of(new Change.Proposed(i, params, EveryChange.WHY)), EveryChange.NOW.plusNanos(i)));
        }
        write(EveryChange.MLP, changes);
        assertThat(read(EveryChange.MLP)).isEqualTo(changes);
    }
}
