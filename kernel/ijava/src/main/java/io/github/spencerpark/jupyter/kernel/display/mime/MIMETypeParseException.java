package io.github.spencerpark.jupyter.kernel.display.mime;

/** A text is not a MIME type. */
public class MIMETypeParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;

    MIMETypeParseException(String source, String problem) {
        super(problem);
        this.source = source;
    }

    /** The text. */
    public String getSource() {
        return source;
    }

    /** What is wrong with it. */
    public String getProblem() {
        return getMessage();
    }
}
