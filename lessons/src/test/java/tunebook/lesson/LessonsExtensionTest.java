package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Renderer;
import tunebook.display.Screen;
import tunebook.spi.Extension;

class LessonsExtensionTest {
    private final LessonsExtension extension = new LessonsExtension();

    @AfterEach
    void leaveTheCell() {
        Screen.bind(null);
    }

    @SuppressWarnings("unchecked") // the kernel looks renderers up by the class of the value, as this does
    private <T> MimeBundle shown(Class<T> type, T value) {
        return ((Renderer<T>) extension.renderers().get(type.getName())).render(value, List.of());
    }

    @Test
    void isFoundByTheKernel() {
        assertThat(ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::type))
                .contains(LessonsExtension.class);
        assertThat(extension.imports()).containsExactly(Lesson.class.getName());
    }

    @Test
    void rendersClassesThatExist() throws ClassNotFoundException {
        for (String name : extension.renderers().keySet()) {
            assertThat(Shown.class).isAssignableFrom(Class.forName(name));
        }
    }

    @Test
    void anOutcomeIsReadByPeopleAndByPrograms() {
        var bundle = shown(Graded.class, Lesson05.largestEta().check(0.5));
        assertThat(bundle.plainText().orElseThrow()).startsWith("✓ Passed");
        assertThat(bundle.data())
                .containsEntry(LessonsExtension.OUTCOME, Map.of("exercise", "largest-eta", "outcome", "passed"));
    }

    @Test
    void aBetIsAnOutcomeOnlyWhileItIsOpen() {
        var noise = Lesson05.orderByNoise();
        assertThat(shown(Bet.class, noise.predict("?")).data())
                .containsEntry(LessonsExtension.OUTCOME, Map.of("exercise", "noise", "outcome", "not attempted"));
        assertThat(shown(Bet.class, noise.predict("A")).data()).doesNotContainKey(LessonsExtension.OUTCOME);
    }

    @Test
    void aLockedPictureIsACardAndAnUnlockedOneComesAboveIt() {
        Screen.bind(new FixedScreen(MimeBundle.of(MimeBundle.HTML, "<svg></svg>")
                .with(MimeBundle.TEXT, "three paths")
                .withPng(new byte[3])));
        var noise = Lesson05.orderByNoise();
        assertThat(shown(Reveal.class, noise.reveal("figure")).data())
                .containsOnlyKeys(MimeBundle.HTML, MimeBundle.TEXT, LessonsExtension.OUTCOME)
                .doesNotContainValue("three paths");

        noise.predict("B");
        var unlocked = shown(Reveal.class, noise.reveal("figure"));
        assertThat(unlocked.data())
                .containsEntry(LessonsExtension.OUTCOME, Map.of("exercise", "noise", "outcome", "passed"))
                .containsKey(MimeBundle.PNG);
        assertThat(unlocked.plainText().orElseThrow()).startsWith("three paths\n\n✓ You won your bet");
        assertThat(unlocked.data().get(MimeBundle.HTML).toString())
                .startsWith("<svg></svg>")
                .endsWith("</div>");
    }

    @Test
    void hintsSolutionsAndLessonsAreCards() {
        assertThat(shown(Shown.class, Lesson.of(5)).data()).containsOnlyKeys(MimeBundle.HTML, MimeBundle.TEXT);
        assertThat(shown(Shown.class, Lesson05.fixTheSign().hint()).plainText().orElseThrow())
                .contains("Hint 1 of 3");
    }

    /** The screen of a cell whose kernel renders every value alike. */
    private record FixedScreen(MimeBundle bundle) implements Screen {
        @Override
        public String display(MimeBundle shown) {
            return "1";
        }

        @Override
        public void update(String displayId, MimeBundle shown) {}

        @Override
        public void clear(boolean wait) {}

        @Override
        public MimeBundle render(Object value, List<String> mimes) {
            return bundle;
        }

        @Override
        public void register(Registration<?> registration) {}
    }
}
