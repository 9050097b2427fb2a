package tunebook.kernel.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * Compiles a statement that declares nothing, in one run of the compiler.
 *
 * <p>JShell parses a statement, parses it again, analyses it, compiles it, and imports all that is alive each time;
 * here it becomes the only method of a class that imports the names that it mentions. What is declared, JShell has to
 * know; of a statement it need not hear. The compiler is JShell's own, which keeps what it knows of Java's classes from
 * one run to the next; a new one would take twice the time. It is reached by reflection, which needs {@code
 * --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED}. Where it cannot be reached, JShell compiles the statements too.
 */
final class StatementCompiler {
    /** The method that JShell, too, calls to run a snippet. */
    static final String METHOD = "do_it$";

    private static final String PACKAGE = "REPL";
    private static final String INTERNALS = "jdk.jshell.";
    /** What the compiler says to a {@code var} for something that has no value. */
    private static final String NO_VALUE = "compiler.err.cant.infer.local.var.type";

    private final CompiledClasses compiled;
    private final Object tasks;
    private final Method compile;
    private final Constructor<?> unit;
    private final Constructor<?> text;
    /** Lets a task of the compiler do all that it can, and tells whether there was no error. */
    private final Object work;

    private int count;
    private boolean lacksValue;

    /** A class with the statement, and what is nested in it. */
    record Compiled(String className, List<ClassBytecodes> classFiles) {}

    private StatementCompiler(Object tasks, CompiledClasses compiled) throws ReflectiveOperationException {
        this.tasks = tasks;
        this.compiled = compiled;
        var worker = internal("TaskFactory$Worker");
        compile = tasks.getClass().getMethod("compile", Collection.class, worker);
        unit = internal("OuterWrap").getDeclaredConstructor(internal("Wrap"));
        text = internal("Wrap$NoWrap").getDeclaredConstructor(String.class);
        var run = internal("TaskFactory$CompileTask").getDeclaredMethod("compile");
        var diagnostics = internal("TaskFactory$BaseTask").getDeclaredMethod("getDiagnostics");
        for (var member : List.of(compile, unit, text, run, diagnostics)) {
            member.setAccessible(true);
        }
        work = Proxy.newProxyInstance(worker.getClassLoader(), new Class<?>[] {worker}, (proxy, method, arguments) -> {
            boolean taken = (boolean) run.invoke(arguments[0]);
            lacksValue = !taken && lacksValue((List<?>) diagnostics.invoke(arguments[0]));
            return taken;
        });
    }

    private static boolean lacksValue(List<?> diagnostics) {
        return diagnostics.stream()
                .map(Diag.class::cast)
                .filter(Diag::isError)
                .allMatch(error -> NO_VALUE.equals(error.getCode()));
    }

    private static Class<?> internal(String name) throws ClassNotFoundException {
        return Class.forName(INTERNALS + name, false, JShell.class.getClassLoader());
    }

    /** The compiler of a shell, if it can be reached. */
    static Optional<StatementCompiler> of(JShell shell, CompiledClasses compiled) {
        try {
            return Optional.of(new StatementCompiler(CompiledClasses.field(shell, "taskFactory"), compiled));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // another JShell than those that are known
            return Optional.empty();
        }
    }

    /** The class with a statement; empty if the compiler does not take it. */
    Optional<Compiled> compile(Shortcut statement, CellScope scope, Set<String> words) {
        // JShell's numbers never begin with a zero
        var name = "$JShell$0" + ++count;
        var source = new StringBuilder("package ").append(PACKAGE).append(';');
        scope.imports(words).forEach(source::append);
        source.append("class ").append(name).append("{public static ");
        source.append(statement.method(METHOD)).append('}');
        return compiles(source.toString())
                ? Optional.of(new Compiled(PACKAGE + "." + name, compiled.take(PACKAGE + "." + name)))
                : Optional.empty();
    }

    /** Whether the compiler did not take the last statement because it gives no value, and for nothing else. */
    boolean lacksValue() {
        return lacksValue;
    }

    private boolean compiles(String source) {
        lacksValue = false;
        try {
            return (boolean) compile.invoke(tasks, List.of(unit.newInstance(text.newInstance(source))), work);
        } catch (ReflectiveOperationException e) {
            // the compiler broke down, as at deep nesting: it will again where JShell asks it, which says so
            return false;
        }
    }
}
