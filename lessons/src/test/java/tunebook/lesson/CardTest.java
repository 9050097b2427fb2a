package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.display.MimeBundle;

class CardTest {
    private final Card card = Card.of(Card.Tone.WRONG, "Is 1 < 2 & 2 > 1?", "Try `a < b`, not $x$.", "")
            .with("Then \"run\" it.")
            .with("")
            .withCode("List<String> x;\nx = null;");

    @Test
    void readsInATerminal() {
        assertThat(card.text()).isEqualTo("""
                ✗ Is 1 < 2 & 2 > 1?
                Try `a < b`, not $x$.
                Then "run" it.

                    List<String> x;
                    x = null;""");
    }

    @Test
    void escapesWhatHtmlAndFormulasWouldEat() {
        assertThat(card.html())
                .isEqualTo("<div style=\"border-left:4px solid #D55E00;padding:.3em 0 .3em .9em;"
                        + "margin:.3em 0;max-width:46em\"><div><strong>✗ Is 1 &lt; 2 &amp; 2 &gt; 1?</strong></div>"
                        + "<div style=\"margin-top:.4em\">Try <code>a &lt; b</code>, not &#36;x&#36;.</div>"
                        + "<div style=\"margin-top:.4em\">Then &quot;run&quot; it.</div>"
                        + "<pre style=\"margin:.6em 0 0 0\"><code>List&lt;String&gt; x;\nx = null;</code></pre></div>");
    }

    /** Grounds and text keep the theme's colours, or the card is unreadable in one of the two. */
    @Test
    void setsNoTextOrGroundColour() {
        assertThat(card.html()).doesNotContainPattern("[^-]color:").doesNotContain("background");
        assertThat("<p style=\"color:red\">").containsPattern("[^-]color:"); // what it must not contain
    }

    @Test
    void saysInWordsWhatItsColourSays() {
        assertThat(List.of(Card.Tone.values()))
                .extracting(tone -> Card.of(tone, "h").text())
                .doesNotHaveDuplicates();
        assertThat(card.bundle().data()).containsOnlyKeys(MimeBundle.HTML, MimeBundle.TEXT);
    }
}
