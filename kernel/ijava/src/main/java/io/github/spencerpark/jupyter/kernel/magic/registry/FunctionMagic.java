package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;
import tunebook.spi.Kernel;
import tunebook.spi.Magic;

/** A magic of functions. The two of a name, for lines and for cells, may be registered apart from each other. */
final class FunctionMagic implements Magic {
    private final String name;
    private final LineMagicFunction<?> line;
    private final CellMagicFunction<?> cell;

    private FunctionMagic(String name, LineMagicFunction<?> line, CellMagicFunction<?> cell) {
        this.name = name;
        this.line = line;
        this.cell = cell;
    }

    /** Registers functions; for one that is null, what was there stays. */
    static void register(String name, LineMagicFunction<?> line, CellMagicFunction<?> cell) {
        var kernel = Kernel.current();
        var before = kernel.magic(name);
        kernel.addMagic(new FunctionMagic(
                name,
                line != null
                        ? line
                        : before.<LineMagicFunction<?>>map(magic -> magic::line).orElse(null),
                cell != null
                        ? cell
                        : before.<CellMagicFunction<?>>map(magic -> magic::cell).orElse(null)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String help() {
        var form = line == null ? "%%" + name : cell == null ? "%" + name : "%" + name + " and %%" + name;
        return "Registered by this notebook: " + form;
    }

    @Override
    public Object line(List<String> args) throws Exception {
        if (line == null) {
            throw new UndefinedMagicException(name, true, "%" + name + " is not there, only %%" + name + " for a cell");
        }
        return line.execute(args);
    }

    @Override
    public Object cell(List<String> args, String body) throws Exception {
        if (cell == null) {
            throw new UndefinedMagicException(
                    name, false, "%%" + name + " is not there, only %" + name + " for a line");
        }
        return cell.execute(args, body);
    }
}
