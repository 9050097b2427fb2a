package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import tunebook.spi.Kernel;

/** The magics of the kernel that runs the calling cell: to call them, and to add one's own. */
public class Magics {
    /**
     * Runs {@code %name args}. The type of the value is what the caller expects, as in a cast.
     *
     * @throws UndefinedMagicException if there is no such magic
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T applyLineMagic(String name, List<String> args) throws Exception {
        try {
            return (T) Kernel.current().lineMagic(name, args);
        } catch (IllegalArgumentException e) {
            throw asUndefined(name, true, e);
        }
    }

    /**
     * Runs {@code %%name args} on a body. The type of the value is what the caller expects, as in a cast.
     *
     * @throws UndefinedMagicException if there is no such magic
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T applyCellMagic(String name, List<String> args, String body) throws Exception {
        try {
            return (T) Kernel.current().cellMagic(name, args, body);
        } catch (IllegalArgumentException e) {
            throw asUndefined(name, false, e);
        }
    }

    /** The kernel's words about a magic that is not there, as the exception that IJava throws; else what was thrown. */
    private static RuntimeException asUndefined(String name, boolean line, IllegalArgumentException thrown) {
        return Kernel.current().magic(name).isPresent()
                ? thrown
                : new UndefinedMagicException(name, line, thrown.getMessage());
    }

    /** From now on, {@code %name args} calls the function. */
    public void registerLineMagic(String name, LineMagicFunction<?> function) {
        FunctionMagic.register(name, function, null);
    }

    /** From now on, {@code %%name args} calls the function. */
    public void registerCellMagic(String name, CellMagicFunction<?> function) {
        FunctionMagic.register(name, null, function);
    }

    /** From now on, {@code %name args} and {@code %%name args} call the function. */
    public <T extends LineMagicFunction<?> & CellMagicFunction<?>> void registerLineCellMagic(String name, T function) {
        FunctionMagic.register(name, function, function);
    }

    /** Registers all methods of an object that are annotated as magics. */
    public void registerMagics(Object magics) {
        register(magics.getClass(), magics);
    }

    /** Registers all static methods of a class that are annotated as magics. */
    public void registerMagics(Class<?> magics) {
        register(magics, null);
    }

    private void register(Class<?> type, Object owner) {
        for (Class<?> from = type; from != null; from = from.getSuperclass()) {
            for (var method : from.getDeclaredMethods()) {
                if (owner != null || Modifier.isStatic(method.getModifiers())) {
                    register(method, owner);
                }
            }
        }
    }

    private void register(Method method, Object owner) {
        var line = method.getAnnotation(LineMagic.class);
        if (line != null) {
            names(line.value(), line.aliases(), method)
                    .forEach(name -> registerLineMagic(name, args -> call(method, owner, args, null)));
        }
        var cell = method.getAnnotation(CellMagic.class);
        if (cell != null) {
            names(cell.value(), cell.aliases(), method)
                    .forEach(name -> registerCellMagic(name, (args, body) -> call(method, owner, args, body)));
        }
    }

    private static Stream<String> names(String name, String[] aliases, Method method) {
        return Stream.concat(Stream.of(name.isEmpty() ? method.getName() : name), Stream.of(aliases));
    }

    private static Object call(Method method, Object owner, List<String> args, String body) throws Exception {
        method.setAccessible(true);
        try {
            return switch (method.getParameterCount()) {
                case 0 -> method.invoke(owner);
                case 1 -> method.invoke(owner, args);
                default -> method.invoke(owner, args, body);
            };
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
