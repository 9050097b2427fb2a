package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;

/** What kernels of IJava's family have in common. */
public abstract class BaseKernel {
    private final Renderer renderer = new Renderer();
    private final JupyterIO io = new JupyterIO();

    /** Renders values, and takes renderers for more types. */
    public Renderer getRenderer() {
        return renderer;
    }

    /** The streams of the cell, and the place under it. */
    public JupyterIO getIO() {
        return io;
    }

    /** Shows a value under the cell. */
    public void display(DisplayData data) {
        io.display.display(data);
    }

    /** Runs source and renders its value; null when there is none. */
    public abstract DisplayData eval(String expr) throws Exception;
}
