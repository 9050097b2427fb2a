package tunebook.kernel.session;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tunebook.kernel.engine.CellContext;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.LineMagics;
import tunebook.kernel.magic.Magics;
import tunebook.spi.Comms;
import tunebook.spi.Kernel;

/** What code in a cell reaches of the kernel. */
final class CellKernel implements Kernel {
    private final Engine engine;
    private final Magics magics;
    private final Comms comms;

    CellKernel(Engine engine, Magics magics, Comms comms) {
        this.engine = engine;
        this.magics = magics;
        this.comms = comms;
    }

    /** A cell with its line magics turned into Java, line by line. */
    String java(String code) {
        return LineMagics.toJava(code, magics::takesSource);
    }

    @Override
    public Object eval(String source) throws Exception {
        var magic = CellMagic.of(source);
        return magic.isPresent() ? magics.cell(magic.get()) : engine.eval(java(source));
    }

    @Override
    public Object lineMagic(String name, List<String> args) throws Exception {
        return magics.line(name, args);
    }

    @Override
    public Object cellMagic(String name, List<String> args, String body) throws Exception {
        return magics.cell(name, args, body);
    }

    @Override
    public void addToClasspath(List<Path> paths) {
        engine.addLibraries(paths);
    }

    @Override
    public Comms comms() {
        return comms;
    }

    @Override
    public String input(String prompt, boolean hidden) throws IOException {
        var context = CellContext.current()
                .orElseThrow(() -> new IllegalStateException(
                        "input is asked for in a cell, or in a thread that a cell started; this thread is neither"));
        return line(((CellOutput) context).ask(prompt, hidden));
    }

    private static String line(String typed) throws EOFException {
        if (typed.isEmpty()) {
            throw new EOFException("the input was ended (Ctrl-D) where a line was asked for");
        }
        return typed.substring(0, typed.length() - 1);
    }
}
