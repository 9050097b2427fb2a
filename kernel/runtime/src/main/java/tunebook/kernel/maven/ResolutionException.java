package tunebook.kernel.maven;

import java.io.IOException;

/** Repositories do not have what is wanted, or do not answer; the message says which, and what to do. */
public final class ResolutionException extends IOException {
    private static final long serialVersionUID = 1L;

    ResolutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
