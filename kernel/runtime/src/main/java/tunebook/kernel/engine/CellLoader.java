package tunebook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Defines the classes that JShell compiles from cells, with the checks of {@link CellGuard} woven in. */
final class CellLoader extends ClassLoader implements LoaderDelegate {
    static {
        registerAsParallelCapable();
    }

    private static final String GUARD = CellGuard.class.getName();

    private final LibraryLoader libraries;
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();
    private final VarHandle onCheck;

    CellLoader(LibraryLoader libraries) {
        super("cells", libraries);
        this.libraries = libraries;
        onCheck = guardField();
    }

    private VarHandle guardField() {
        try {
            var guard = loadClass(GUARD);
            return MethodHandles.privateLookupIn(guard, MethodHandles.lookup())
                    .findStaticVarHandle(guard, "onCheck", Runnable.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel's own class " + GUARD + " is not as expected", e);
        }
    }

    /** What every check of this loader's classes does from now on; null for nothing. */
    void onCheck(Runnable action) {
        onCheck.setVolatile(action);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (var one : classes) {
            compiled.put(one.name(), one.bytecodes());
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        // JShell is told that nothing can be redefined, and makes new classes
    }

    @Override
    public void addToClasspath(String path) {
        libraries.add(Path.of(path));
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        if (name.equals(GUARD)) {
            var guard = guard();
            return defineClass(name, guard, 0, guard.length);
        }
        var classFile = compiled.remove(name);
        if (classFile == null) {
            throw new ClassNotFoundException(name);
        }
        var woven = GuardWeaver.weave(classFile);
        return defineClass(name, woven, 0, woven.length);
    }

    private static byte[] guard() {
        var resource = "/" + GUARD.replace('.', '/') + ".class";
        try (var in = CellLoader.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the kernel's own class " + GUARD, e);
        }
    }
}
