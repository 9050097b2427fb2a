package tunebook.kernel.bench.drive;

import java.io.IOException;

/** A kernel that does not answer any more: its process has ended, or it is silent for longer than one waits. */
public final class KernelLostException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean died;

    private KernelLostException(String message, boolean died) {
        super(message);
        this.died = died;
    }

    /** The process ended while something was expected of it. */
    static KernelLostException died(String waitingFor, String lastWords) {
        return new KernelLostException(
                "the kernel died, no " + waitingFor + (lastWords.isBlank() ? "" : "; it said: " + lastWords), true);
    }

    /** The process lives and says nothing. */
    static KernelLostException hung(String waitingFor, double seconds) {
        return new KernelLostException("no " + waitingFor + " within " + seconds + " s", false);
    }

    /** The word for the table. */
    public String word() {
        return died ? "died" : "hung";
    }
}
