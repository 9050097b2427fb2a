package tunebook.kernel.wire;

/** Frames that are not a message of this protocol, or not one signed with our key. The receiver logs and drops them. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedMessageException(String message) {
        super(message);
    }

    public MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
