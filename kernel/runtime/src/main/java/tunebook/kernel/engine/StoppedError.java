package tunebook.kernel.engine;

/**
 * Unwinds a thread whose cell was interrupted. An {@link Error}, so that {@code catch (Exception e)} in a cell lets it
 * pass; whatever else catches it meets it again at the next check.
 */
public final class StoppedError extends Error {
    private static final long serialVersionUID = 1L;

    StoppedError() {
        super("the cell was interrupted", null, false, false);
    }
}
