package tunebook.kernel.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import tunebook.kernel.engine.StatementCompiler.Compiled;

/**
 * How JShell runs what it compiled: on the thread of the cell that is being run, in this virtual machine, so that the
 * value of an expression and an exception stay the objects that they are.
 */
final class CellControl extends DirectExecutionControl {
    private final CellLoader loader;
    private final TimeLimit limit;
    private Execution execution;
    private String place = "";
    private Object value;
    private Throwable thrown;
    private SPIResolutionException pending;

    CellControl(CellLoader loader, TimeLimit limit) {
        super(loader);
        this.loader = loader;
        this.limit = limit;
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
        if (!loader.redefine(classes)) {
            // JShell then makes new classes
            throw new NotImplementedException("only methods can be redefined, not " + classes[0].name());
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return loader.code(name);
    }

    /** The run that the next snippets belong to; null for the engine's own, which run on the engine's thread. */
    Execution enter(Execution next) {
        var before = execution;
        execution = next;
        return before;
    }

    /** Forgets what the last snippet gave; the next one is the statement at a place. */
    void clear(String next) {
        place = next;
        pending = null;
        value = null;
        thrown = null;
    }

    /** What the last snippet gave. */
    Object value() {
        return value;
    }

    /** Lets go of the value in a variable that nobody can name any more. */
    void release(String className, String variable) {
        loader.release(className, variable);
    }

    /** What the last snippet threw. */
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** Runs a statement that JShell has not seen; what it gave and threw is asked for afterwards. */
    void run(Compiled statement) {
        try {
            loader.loadUnnamed(statement.classFiles());
            var method = findClass(statement.className()).getDeclaredMethod(StatementCompiler.METHOD);
            method.setAccessible(true);
            perform(method);
        } catch (ReflectiveOperationException | LinkageError e) {
            thrown = e;
        }
    }

    /** Has JShell's next snippet throw what the last statement threw. */
    void again(SPIResolutionException unresolved) {
        pending = unresolved;
        thrown = null;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        perform(snippet);
        if (thrown == null) {
            return "";
        }
        if (thrown instanceof StoppedError || thrown instanceof ThreadDeath) {
            throw new StoppedException();
        }
        if (thrown instanceof SPIResolutionException unresolved) {
            throw unresolved;
        }
        // only the fact matters to JShell: the exception itself is here
        throw new UserException("", thrown.getClass().getName(), new StackTraceElement[0]);
    }

    private void perform(Method snippet) {
        // of several variables in one declaration, each is a snippet, and the first failure counts
        var before = thrown;
        try {
            if (pending != null) {
                var unresolved = pending;
                pending = null;
                throw unresolved;
            }
            value = execution == null
                    ? snippet.invoke(null)
                    : limit.within(execution, place, () -> snippet.invoke(null));
            // what source threw that it had evaluated, it has caught
            thrown = before;
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (Throwable t) {
            thrown = t;
        }
    }

    /** What goes wrong here itself, as when the heap is full, would otherwise pass for a snippet without a value. */
    @Override
    protected String throwConvertedOtherException(Throwable cause) throws RunException, InternalException {
        thrown = cause;
        return super.throwConvertedOtherException(cause);
    }
}
