package tunebook.kernel.magic;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tunebook.display.MimeBundle;
import tunebook.display.Screen;
import tunebook.kernel.engine.Declaration;
import tunebook.spi.Magic;

/** {@code %who} and {@code %whos}: what cells have declared, in short or with values. */
final class WhoMagic implements Magic {
    private static final int MAX_VALUE = 60;

    private final String name;
    private final boolean withValues;
    private final Supplier<List<Declaration>> declarations;

    WhoMagic(String name, boolean withValues, Supplier<List<Declaration>> declarations) {
        this.name = name;
        this.withValues = withValues;
        this.declarations = declarations;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String help() {
        return "Lists what cells have declared" + (withValues ? ", with values: %whos" : ": %who");
    }

    @Override
    public Object line(List<String> args) {
        var all = declarations.get();
        if (all.isEmpty()) {
            System.out.println("Nothing is declared yet.");
        } else if (withValues) {
            int width = all.stream().mapToInt(one -> one.text().length()).max().orElse(0);
            all.forEach(one -> System.out.println(line(one, width)));
        } else {
            System.out.println(all.stream().map(WhoMagic::shortly).collect(Collectors.joining("  ")));
        }
        return null;
    }

    private static String shortly(Declaration one) {
        return one.kind() == Declaration.Kind.METHOD ? one.text() : one.name();
    }

    private static String line(Declaration one, int width) {
        if (one.kind() != Declaration.Kind.VARIABLE) {
            return one.text();
        }
        var text = Screen.current()
                .render(one.value(), List.of(MimeBundle.TEXT))
                .plainText()
                .orElse("")
                .replaceAll("\\s+", " ");
        var shortened = text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "...";
        return one.text() + " ".repeat(width - one.text().length()) + " = " + shortened;
    }
}
