package io.github.spencerpark.jupyter.kernel;

import java.io.InputStream;
import java.io.PrintStream;

/** The streams of the cell, and the place under it. */
public final class JupyterIO {
    public final DisplayStream display = new DisplayStream();
    public final PrintStream out = System.out;
    public final PrintStream err = System.err;
    public final InputStream in = System.in;

    JupyterIO() {}

    /** Whether the calling thread belongs to a cell. */
    public boolean isAttached() {
        return display.isAttached();
    }
}
