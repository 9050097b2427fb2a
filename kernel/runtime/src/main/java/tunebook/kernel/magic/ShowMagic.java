package tunebook.kernel.magic;

import java.util.List;
import java.util.stream.Stream;
import tunebook.display.MimeBundle;
import tunebook.display.Screen;
import tunebook.spi.Magic;

/** {@code %%html} and its like: shows the body of the cell as markup of one kind. */
final class ShowMagic implements Magic {
    private final String name;
    private final List<String> aliases;
    private final String mime;

    private ShowMagic(String name, String mime, String... aliases) {
        this.name = name;
        this.mime = mime;
        this.aliases = List.of(aliases);
    }

    /** One for each kind of markup that front ends know. */
    static Stream<Magic> all() {
        return Stream.of(
                new ShowMagic("html", MimeBundle.HTML),
                new ShowMagic("markdown", MimeBundle.MARKDOWN),
                new ShowMagic("latex", MimeBundle.LATEX),
                new ShowMagic("svg", MimeBundle.SVG),
                new ShowMagic("javascript", "application/javascript", "js"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public String help() {
        return "Shows the cell below it as " + mime + ": %%" + name;
    }

    @Override
    public Object cell(List<String> args, String body) {
        var screen = Screen.current();
        screen.display(screen.render(body, List.of(mime)));
        return null;
    }
}
