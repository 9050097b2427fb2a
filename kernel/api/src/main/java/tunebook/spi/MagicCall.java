package tunebook.spi;

import java.util.List;

/**
 * What a line {@code %name args} of a cell becomes. Its method has a name that no learner takes, and one that does not
 * begin with a package: a variable called {@code tunebook} or {@code java} would hide that.
 */
public final class MagicCall {
    private MagicCall() {}

    /** Runs {@code %name args}; the type of the value is what the place of the call expects. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> T $magic(String name, String... args) {
        try {
            return (T) Kernel.current().lineMagic(name, List.of(args));
        } catch (Exception e) {
            throw MagicCall.<RuntimeException>asItIs(e);
        }
    }

    /** A magic may stand in a method of the learner's, which declares no exceptions. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> X asItIs(Exception thrown) throws X {
        throw (X) thrown;
    }
}
