package io.github.spencerpark.jupyter.kernel.magic.registry;

/** The arguments of a magic are not those that it takes. */
public class MagicArgsParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("AnnotateFormatMethod")
    public MagicArgsParseException(String message, Object... args) {
        super(String.format(message, args));
    }
}
