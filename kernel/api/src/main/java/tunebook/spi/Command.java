package tunebook.spi;

import java.util.List;

/** A verb of the command line that a library adds: {@code tunebook NAME args}. Found by ServiceLoader. */
public interface Command {
    /** The verb. */
    String name();

    /** One line for {@code tunebook --help}. */
    String help();

    /** Runs the verb and returns the exit code: 0 done, 1 failed, 2 wrong arguments. */
    int run(List<String> args);
}
