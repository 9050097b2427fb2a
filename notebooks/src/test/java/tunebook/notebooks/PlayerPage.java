package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.notebook.Output;

/** A page with step players, used as a reader uses it. */
record PlayerPage(Browser browser) {
    private static final String PICTURE = "arguments[0].querySelector('svg[role=img]').outerHTML";
    private static final String CAPTION = "arguments[0].querySelector('.tb-caption').textContent";

    static boolean isPlayer(Output output) {
        return output instanceof Output.Value value
                && JsonMembers.text(value.data().get("text/html"))
                        .filter(html -> html.contains("tb-player"))
                        .isPresent();
    }

    /** Presses play, and sees the picture and its caption change; then goes back to the start by key. */
    void mustPlay() {
        var player = browser.all(".tb-player:has(.tb-play)").get(0); // a picture of one frame has nothing to play
        var picture = browser.ask(PICTURE, player);
        var caption = browser.ask(CAPTION, player);
        assertThat(caption).isNotBlank();
        browser.press(player.findElement(By.cssSelector(".tb-play")));
        browser.awaitChange(picture, PICTURE, player);
        browser.awaitChange(caption, CAPTION, player);
        browser.press(player.findElement(By.cssSelector(".tb-first")));
        assertThat(browser.ask(CAPTION, player)).isEqualTo(caption);
        browser.type(player, Keys.ARROW_RIGHT);
        browser.awaitChange(caption, CAPTION, player);
        assertThat(stills(player))
                .as("stills for readers without script, now hidden")
                .isZero();
    }

    private long stills(WebElement player) {
        var root = player.findElement(By.xpath(".."));
        return root.findElements(By.cssSelector("details img")).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }
}
