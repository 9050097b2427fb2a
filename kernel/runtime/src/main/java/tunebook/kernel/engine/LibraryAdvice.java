package tunebook.kernel.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to do where a library of a cell has taken the place of the toolkit's version of it, and then the toolkit, or what
 * came with it, misses a method, a field or a class.
 *
 * @param replacements finds by the name of a class whether a cell's version of it has replaced the toolkit's
 */
record LibraryAdvice(Function<String, Optional<Replacement>> replacements) {
    /** A jar of a cell, and that of the toolkit whose classes it replaces. */
    record Replacement(Path of, Path by) {
        String words() {
            return "What fails here needs the toolkit's " + of.getFileName() + ", but a cell has loaded "
                    + by.getFileName() + " in its place. Restart the kernel and run this cell once before the line that"
                    + " loads " + by.getFileName() + ": then the toolkit keeps its own version, and cells use the"
                    + " other.";
        }
    }

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\w$]*(?:[./][\\p{L}_$][\\w$]*)+");

    /** The advice; empty if no library of the toolkit was replaced, or something else failed. */
    Optional<String> of(Throwable thrown) {
        boolean ofTheMachine = thrown.getClass().getName().startsWith("java.");
        if (!ofTheMachine
                || !(thrown instanceof IncompatibleClassChangeError || thrown instanceof NoClassDefFoundError)) {
            return Optional.empty();
        }
        return NAME.matcher(String.valueOf(thrown.getMessage()))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace('/', '.'))
                // the name of a class, or of one of its methods
                .flatMap(name -> Stream.of(name, name.substring(0, name.lastIndexOf('.'))))
                .flatMap(name -> replacements.apply(name).stream())
                .findFirst()
                .map(Replacement::words);
    }
}
