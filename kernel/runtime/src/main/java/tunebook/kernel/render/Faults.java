package tunebook.kernel.render;

import tunebook.kernel.engine.Names;
import tunebook.kernel.engine.StoppedError;

/** What may go wrong in the code of a value while it is shown, and must not harm the cell. */
final class Faults {
    private static final int WORDS = 300;

    private Faults() {}

    /**
     * Lets pass what is not the value's fault: an interrupt of the cell, a full heap. All else is to be told instead of
     * the value.
     */
    static void rethrowIfNotOfValue(Throwable thrown) {
        boolean stopped = thrown instanceof StoppedError || thrown instanceof ThreadDeath;
        boolean broken = thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        if (stopped || broken) {
            throw (Error) thrown;
        }
    }

    /** The class and the message of what was thrown, in one short line. */
    static String words(Throwable thrown) {
        var name = Names.plain(thrown.getClass());
        if (thrown instanceof StackOverflowError) {
            return name + ": it calls itself without end";
        }
        try {
            var message = thrown.getMessage();
            return message == null ? name : Excerpt.of(name + ": " + Names.inMessage(message), WORDS);
        } catch (RuntimeException e) {
            // an exception whose message cannot be had either
            return name;
        }
    }
}
