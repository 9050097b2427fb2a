package tunebook.view.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final List<String> MARKUPS = List.of(
            "<circle cx=\"1\" cy=\"2.5\" r=\"3\" fill=\"#0072b2\"/>",
            "<circle cx=\"-10.5\" cy=\"2\" r=\"3\" fill=\"#0072b2\"/><path d=\"M1.5 2L3 -4\"/>",
            "<circle cx=\"7\" cy=\"8\" r=\"3\" fill=\"#0072b2\"/><path d=\"M1 2L3 4\"/>",
            "");

    /** What the script does. */
    private static String back(String markup, Phrases phrases) {
        var text = new StringBuilder();
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c >= '\uE000' && c <= '\uF8FF') {
                text.append(phrases.list().get(c - '\uE000'));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Test
    void shortenedMarkupComesBackWhole() {
        var phrases = Phrases.of(MARKUPS);
        assertThat(phrases.list()).isNotEmpty();
        for (String markup : MARKUPS) {
            var shortened = phrases.shorten(markup);
            assertThat(back(shortened, phrases)).isEqualTo(markup);
            assertThat(shortened.length()).isLessThanOrEqualTo(markup.length());
        }
        assertThat(phrases.shorten(MARKUPS.get(0))).hasSizeLessThan(30);
    }

    @Test
    void groupsThatComeAgainAreOnePhrase() {
        var group = "<path d=\"M1 2L3 4\"/><text x=\"1\" y=\"2\">next</text>";
        var phrases = Phrases.of(List.of(group, group, group, "<text x=\"1\">once</text>"));
        assertThat(phrases.shorten(group)).hasSize(1);
        assertThat(back(phrases.shorten(group), phrases)).isEqualTo(group);
        assertThat(phrases.shorten("<text x=\"1\">once</text>").length()).isGreaterThan(1);
    }

    @Test
    void aLearnersOwnPrivateCharacterIsNoPhrase() {
        var markups = List.of("<text>\uE000</text>");
        var phrases = Phrases.of(markups);
        assertThat(back(phrases.shorten(markups.get(0)), phrases)).isEqualTo("<text>&#57344;</text>");
    }
}
