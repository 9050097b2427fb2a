package tunebook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Defines the classes that JShell compiles from cells, with the checks of {@link CellGuard} woven in. */
final class CellLoader extends ClassLoader implements LoaderDelegate {
    static {
        registerAsParallelCapable();
    }

    private static final String GUARD = CellGuard.class.getName();

    private final LoadedClasses used = new LoadedClasses();
    /** What cells see of the libraries. */
    private volatile ClassLoader libraries;

    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();
    /** What the compiler needs to know of classes, loaded or not, as long as they count. */
    private final Map<String, byte[]> classFiles = new ConcurrentHashMap<>();

    private final MethodLinks links = new MethodLinks(this::define);
    private final Variables variables = new Variables(this::define);
    private final MethodHandle onCheck;
    private final VarHandle onCollection;

    CellLoader(LibraryLoader libraries, Consumer<Throwable> stackTracePrinter) {
        super(libraries);
        // whoever writes assert in a cell wants it checked
        setDefaultAssertionStatus(true);
        this.libraries = libraries;
        guardField("linker", MethodHandle.class).setVolatile(links.linker());
        guardField("stackTracePrinter", Consumer.class).setVolatile(stackTracePrinter);
        guardField("async", Supplier.class).setVolatile((Supplier<Executor>) Execution::async);
        guardField("own", UnaryOperator.class).setVolatile((UnaryOperator<Object>) CellTasks::own);
        onCheck = onCheck();
        onCollection = guardField("onCollection", BooleanSupplier.class);
    }

    private MethodHandle onCheck() {
        try {
            var guard = loadClass(GUARD);
            var type = MethodType.methodType(void.class, Runnable.class);
            return MethodHandles.privateLookupIn(guard, MethodHandles.lookup()).findStatic(guard, "onCheck", type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel's own class " + GUARD + " is not as expected", e);
        }
    }

    private VarHandle guardField(String name, Class<?> type) {
        try {
            var guard = loadClass(GUARD);
            return MethodHandles.privateLookupIn(guard, MethodHandles.lookup()).findStaticVarHandle(guard, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel's own class " + GUARD + " is not as expected", e);
        }
    }

    /** What every check of this loader's classes does from now on; null for nothing. */
    synchronized void onCheck(Runnable action) {
        try {
            onCheck.invokeExact(action);
        } catch (Throwable t) {
            throw new IllegalStateException("the checks of the cells cannot be set", t);
        }
    }

    /** What the first checks of this loader's classes after each garbage collection do, until it gives true. */
    void onCollection(BooleanSupplier action) {
        onCollection.setVolatile(action);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (var one : classes) {
            compiled.put(one.name(), one.bytecodes());
            classFiles.put(one.name(), one.bytecodes());
        }
    }

    /** Takes the classes of a statement, which no later cell can name. */
    void loadUnnamed(Collection<ClassBytecodes> classes) {
        for (var one : classes) {
            compiled.put(one.name(), one.bytecodes());
        }
    }

    /** The class files of some top-level classes, and of what is nested in them; the others are forgotten. */
    Map<String, byte[]> classFiles(Set<String> living) {
        classFiles.keySet().removeIf(name -> !living.contains(Names.topLevel(name)));
        return Collections.unmodifiableMap(classFiles);
    }

    /** The class whose code is to run when JShell runs that of a class. */
    Class<?> code(String name) throws ClassNotFoundException {
        return variables.code(findClass(name));
    }

    /** Lets go of the value in a field that nobody can name any more. */
    void release(String className, String field) {
        try {
            var there = findClass(className).getField(field);
            // JShell's own class around the variable need not be public
            there.setAccessible(true);
            if (!there.getType().isPrimitive()) {
                there.set(null, null);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            // was never made
            assert !className.isEmpty();
        }
    }

    /** Puts new versions of classes in the place of those that are loaded; false, and nothing done, if it cannot. */
    boolean redefine(ClassBytecodes[] classes) {
        for (var one : classes) {
            if (!links.canReplace(one.name(), one.bytecodes()) && !variables.canReplace(one.name(), one.bytecodes())) {
                return false;
            }
        }
        for (var one : classes) {
            if (links.canReplace(one.name(), one.bytecodes())) {
                links.replace(one.name(), one.bytecodes());
            } else {
                variables.replace(one.name(), one.bytecodes());
            }
            classFiles.put(one.name(), one.bytecodes());
        }
        return true;
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        // nothing is kept of a class that would have to be thrown away
    }

    @Override
    public void addToClasspath(String path) {
        // the loaders of the libraries have it already
    }

    /** Sees libraries through another loader from now on; of what cells use already, both have the same. */
    void see(ClassLoader other) {
        libraries = other;
    }

    /** The classes of libraries that cells have used. */
    LoadedClasses used() {
        return used;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var top = libraries;
        if (top == getParent()) {
            return noted(super.loadClass(name, resolve));
        }
        synchronized (getClassLoadingLock(name)) {
            if (findLoadedClass(name) != null || compiled.containsKey(name) || name.equals(GUARD)) {
                return super.loadClass(name, resolve);
            }
            try {
                return noted(top.loadClass(name));
            } catch (ClassNotFoundException e) {
                return super.loadClass(name, resolve);
            }
        }
    }

    private Class<?> noted(Class<?> type) {
        if (type.getClassLoader() instanceof URLClassLoader) {
            used.add(type);
        }
        return type;
    }

    @Override
    public URL getResource(String name) {
        var top = libraries;
        return top == getParent() ? super.getResource(name) : top.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var top = libraries;
        return top == getParent() ? super.getResources(name) : top.getResources(name);
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
        var methods = MethodClass.of(classFile);
        if (methods.isEmpty()) {
            variables.add(name, classFile);
            return define(name, classFile);
        }
        links.add(name, methods.get());
        var face = methods.get().face();
        return defineClass(name, face, 0, face.length);
    }

    private Class<?> define(String name, byte[] classFile) {
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
