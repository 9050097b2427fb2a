package tunebook.kernel.notebook;

/** A file that is not the notebook it should be: what is wrong with it, and what to do. */
public final class NotebookException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotebookException(String message) {
        super(message);
    }

    NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
