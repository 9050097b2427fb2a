package io.github.spencerpark.jupyter.kernel.magic.registry;

/** No magic of a name is there, or none for lines, or none for cells. */
public class UndefinedMagicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean line;

    /** For {@code %name} if {@code line}, else for {@code %%name}. */
    public UndefinedMagicException(String name, boolean line) {
        this(name, line, "there is no magic " + (line ? "%" : "%%") + name + ". %lsmagic lists all magics.");
    }

    UndefinedMagicException(String name, boolean line, String message) {
        super(message);
        this.name = name;
        this.line = line;
    }

    /** The name without percent signs. */
    public String getMagicName() {
        return name;
    }

    /** Whether {@code %name} was called. */
    public boolean isLineMagic() {
        return line;
    }

    /** Whether {@code %%name} was called. */
    public boolean isCellMagic() {
        return !line;
    }
}
