package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.nio.file.Path;
import java.util.List;
import tunebook.spi.Comms;
import tunebook.spi.Kernel;

/**
 * The kernel as notebooks for IJava know it. It keeps nothing: each call goes to the kernel of the cell that makes it,
 * so the object may be held in a variable and used in later cells.
 */
public final class JavaKernel extends BaseKernel {
    private final Magics magics = new Magics();
    private final MavenResolver resolver = new MavenResolver();

    JavaKernel() {}

    /** The magics, by name: to call them, and to add one's own. */
    public Magics getMagics() {
        return magics;
    }

    /** The functions behind {@code %maven} and its like. */
    public MavenResolver getMavenResolver() {
        return resolver;
    }

    /** Adds a jar, or a folder of classes, for this cell and all later ones. */
    public void addToClasspath(String path) {
        Kernel.current().addToClasspath(List.of(Path.of(path)));
    }

    /** The lines to the front ends on which controls talk, with the kernel's own types. */
    public Comms getCommManager() {
        return Comms.current();
    }

    /** Runs source, magics allowed, and gives its value, the object itself. */
    public Object evalRaw(String expr) throws Exception {
        return Kernel.current().eval(expr);
    }

    /** Runs source, magics allowed, and renders its value; null when there is none. */
    @Override
    public DisplayData eval(String expr) throws Exception {
        var value = evalRaw(expr);
        return value == null ? null : getRenderer().render(value);
    }
}
