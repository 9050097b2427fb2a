package tunebook.kernel.magic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of a magic with a whole cell: {@code %%name args} on the first line, the rest is the body.
 *
 * @param name without percent signs
 * @param args what follows the name, split
 * @param rest what follows the name, as it stands
 * @param body the other lines
 */
public record CellMagic(String name, List<String> args, String rest, String body) {
    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\s*%%(?<name>[\\p{L}_]\\w*)(?<rest>[^\\n]*)\\n?");

    public CellMagic {
        args = List.copyOf(args);
    }

    /** The call, if the cell is one. */
    public static Optional<CellMagic> of(String cell) {
        var first = FIRST_LINE.matcher(cell);
        if (!first.find()) {
            return Optional.empty();
        }
        var rest = first.group("rest").strip();
        return Optional.of(
                new CellMagic(first.group("name"), Arguments.split(rest), rest, cell.substring(first.end())));
    }
}
