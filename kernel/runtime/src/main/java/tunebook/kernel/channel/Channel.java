package tunebook.kernel.channel;

/** The ways between front ends and kernel that carry messages. */
public enum Channel {
    /** Requests, one after the other, and their replies. */
    SHELL,
    /** Requests that may not wait behind a running cell: interrupt, shutdown; and their replies. */
    CONTROL,
    /** The kernel's requests for input, and the replies of the front end. */
    STDIN,
    /** Broadcasts to every front end: outputs and status. */
    IOPUB
}
