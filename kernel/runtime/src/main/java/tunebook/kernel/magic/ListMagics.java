package tunebook.kernel.magic;

import java.util.List;
import tunebook.spi.Magic;

/** {@code %lsmagic}: lists all magics. */
final class ListMagics implements Magic {
    private final Magics magics;

    ListMagics(Magics magics) {
        this.magics = magics;
    }

    @Override
    public String name() {
        return "lsmagic";
    }

    @Override
    public String help() {
        return "Lists all magics: %lsmagic";
    }

    @Override
    public Object line(List<String> args) {
        magics.all().forEach(magic -> System.out.printf("%-16s %s%n", magic.name(), magic.help()));
        return null;
    }
}
