package tunebook.spi;

import java.util.List;

/**
 * A command in a cell that is not Java: {@code %name args} on a line of its own, or {@code %%name args} on the first
 * line, with the rest of the cell as its body.
 */
public interface Magic {
    /** The name without percent signs. */
    String name();

    /** Other names by which it can be called, for notebooks that know it by them. */
    default List<String> aliases() {
        return List.of();
    }

    /** One line on what it does, then how it is called. */
    String help();

    /**
     * Whether what follows {@code %name} is source text. Then it comes as one argument, as it stands; otherwise it is
     * split at blanks, and quotes and backslashes have their meaning.
     */
    default boolean takesSource() {
        return false;
    }

    /** Runs {@code %name args} and returns its value, or null. */
    default Object line(List<String> args) throws Exception {
        throw new IllegalArgumentException(
                "%%" + name() + " works on a whole cell: write it with two percent signs" + " on the first line");
    }

    /** Runs {@code %%name args} with the rest of the cell as body, and returns its value, or null. */
    default Object cell(List<String> args, String body) throws Exception {
        throw new IllegalArgumentException("%" + name() + " works on one line: write it with one percent sign");
    }
}
