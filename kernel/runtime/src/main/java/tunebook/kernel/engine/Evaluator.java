package tunebook.kernel.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.SPIResolutionException;
import tunebook.kernel.engine.StatementCompiler.Compiled;

/**
 * Runs cells in JShell, statement by statement. Belongs to the thread that owns JShell.
 *
 * <p>JShell imports every living snippet into each new one, so whatever has no name is dropped as soon as its value is
 * taken: otherwise a thousand cells of {@code 1+1} make the next one slower.
 */
final class Evaluator {
    private static final Outcome DONE = new Outcome.Done();
    private static final Set<SubKind> WITH_VALUE =
            Set.of(SubKind.TEMP_VAR_EXPRESSION_SUBKIND, SubKind.VAR_VALUE_SUBKIND, SubKind.OTHER_EXPRESSION_SUBKIND);
    private static final Pattern DECLARED_TYPE =
            Pattern.compile("^[^{(;=]*?\\b(?:class|interface|enum|record)\\s+(?<name>\\w+)");
    private static final Pattern IMPORTED_TYPE = Pattern.compile("^\\s*import\\s+[\\w.]+\\.(?<name>\\w+)\\s*;");
    private static final Pattern STATIC = Pattern.compile("\\bstatic\\b");

    private final JShell shell;
    private final CellControl control;
    private final Splitter splitter;
    private final GivenImports given;
    private final OfferedImports offered;
    private final Places places;
    private final Inventory inventory;
    private final Failures failures;
    private final Redeclarations redeclarations;
    private final CompiledClasses compiled;
    /** None where it does not compile a value: before Java 10, as with {@code -source 8}, there is no {@code var}. */
    private Optional<StatementCompiler> compiler;
    /** The living declarations by their text. */
    private final Map<String, Snippet> declared = new HashMap<>();

    private boolean prepared;

    Evaluator(
            JShell shell,
            CellControl control,
            GivenImports given,
            OfferedImports offered,
            Places places,
            Inventory inventory,
            CompiledClasses compiled,
            Failures failures) {
        this.shell = shell;
        this.control = control;
        this.given = given;
        this.offered = offered;
        this.places = places;
        this.inventory = inventory;
        this.compiled = compiled;
        this.failures = failures;
        redeclarations = new Redeclarations(shell, places);
        splitter = new Splitter(shell.sourceCodeAnalysis());
        compiler = StatementCompiler.of(shell, compiled);
    }

    /** Runs a cell in an execution. */
    Outcome run(Execution execution, CellSource source) {
        var before = control.enter(execution);
        try {
            return failures.ofWhole(source).orElseGet(() -> run(execution, source, splitter.split(source.text())));
        } finally {
            control.enter(before);
        }
    }

    /** Forgets the declarations that it knows by their text. */
    void forget() {
        declared.clear();
    }

    /** Goes once through what an expression goes through, so that the first cell does not wait for classes to load. */
    void warmUp() {
        var sum = Shortcut.of(Statement.of("1 + 1", 0), "1 + 1").get(0);
        var compiledSum = compiler.flatMap(one -> one.compile(sum, CellScope.NONE, Set.of()));
        compiledSum.ifPresentOrElse(control::run, () -> compiler = Optional.empty());
        control.clear("");
    }

    /** Does a piece of what JShell has to do before it is of use; false if there was nothing left to do. */
    boolean prepare() {
        if (prepared || given.tellOne()) {
            return !prepared;
        }
        prepared = true;
        shell.eval("1 + 1").forEach(event -> forget(event.snippet()));
        control.clear("");
        return true;
    }

    private Outcome run(Execution execution, CellSource source, Splitter.Parts parts) {
        var statements = parts.statements();
        var unresolved = new LinkedHashSet<DeclarationSnippet>();
        Outcome outcome = DONE;
        if (parts.broken()) {
            // says what is wrong, without having run what stands before it
            outcome = run(source, statements.get(statements.size() - 1), unresolved, execution);
            if (outcome instanceof Outcome.Failed) {
                failures.lost(source, statements);
                return outcome;
            }
        }
        for (int i = 0; i < statements.size(); i++) {
            outcome = execution.stopping()
                    ? new Outcome.Stopped(false)
                    : run(source, statements.get(i), unresolved, execution);
            if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Stopped) {
                failures.lost(source, statements.subList(i, statements.size()));
                break;
            }
        }
        return withUnresolved(outcome, unresolved, execution);
    }

    /**
     * Speaks of what the cell declared and cannot be used yet. For methods and types that may be meant so; a variable
     * was to have a value now.
     */
    private Outcome withUnresolved(Outcome outcome, Set<DeclarationSnippet> unresolved, Execution execution) {
        var result = outcome;
        for (var snippet : unresolved) {
            if (!isUnresolved(snippet)) {
                continue;
            }
            boolean fails = snippet.kind() == Kind.VAR || failures.waitsForNothing(snippet);
            if (fails && !(result instanceof Outcome.Failed)) {
                result = new Outcome.Failed(failures.unresolved(snippet));
                shell.drop(snippet);
            } else {
                note(execution, failures.unresolvedNote(snippet));
            }
        }
        return result;
    }

    private boolean isUnresolved(DeclarationSnippet snippet) {
        var status = shell.status(snippet);
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private Outcome run(
            CellSource source, Statement statement, Set<DeclarationSnippet> unresolved, Execution execution) {
        var code = Lexer.code(statement.source());
        var words = Lexer.words(code);
        bindNames(code, words);
        if (standsUnchanged(source, statement, code)) {
            return DONE;
        }
        var tooLong = CompilerLimits.tooLong(source, statement);
        if (tooLong.isPresent()) {
            return new Outcome.Failed(tooLong.get());
        }
        control.clear(places.running(source, statement).toString());
        for (var shortcut : Shortcut.of(statement, code)) {
            var compiled = compiler.flatMap(one -> one.compile(shortcut, inventory.take(), words));
            if (compiled.isPresent()) {
                return alone(compiled.get(), shortcut, statement, execution);
            } else if (!compiler.map(StatementCompiler::lacksValue).orElse(false)) {
                break;
            }
        }
        return evaluated(source, statement, unresolved, execution);
    }

    /** Runs a statement that JShell has not seen. */
    private Outcome alone(Compiled compiled, Shortcut shortcut, Statement statement, Execution execution) {
        places.runningAlone(compiled.className());
        control.run(compiled);
        if (execution.stopping()) {
            return new Outcome.Stopped(false);
        }
        var thrown = control.thrown();
        if (thrown.isEmpty()) {
            return shortcut.valued() ? valued(statement) : DONE;
        }
        return thrown.flatMap(this::unresolvedIn)
                .<Outcome>map(unresolved -> new Outcome.Failed(failures.used(unresolved)))
                .orElseGet(() -> Called.failed(execution, thrown.get(), failures::thrown));
    }

    /** The declaration that JShell means by an exception of its own, as it tells who has it run something. */
    private Optional<DeclarationSnippet> unresolvedIn(Throwable thrown) {
        if (!(thrown instanceof SPIResolutionException unresolved)) {
            return Optional.empty();
        }
        control.again(unresolved);
        var events = shell.eval("{}");
        events.forEach(event -> forget(event.snippet()));
        return events.get(0).exception() instanceof UnresolvedReferenceException told
                ? Optional.of(told.getSnippet())
                : Optional.empty();
    }

    private Outcome evaluated(
            CellSource source, Statement statement, Set<DeclarationSnippet> unresolved, Execution execution) {
        given.tell();
        prepared = true;
        var events = redeclarations.eval(statement.source());
        for (var event : events) {
            if (event.causeSnippet() == null) {
                places.note(event.snippet(), source, statement);
            } else if (wasReset(event)) {
                note(
                        execution,
                        "Note: " + event.snippet().source().strip()
                                + " was run before a type it uses was declared again; its value is gone. Run it again.");
            }
        }
        return outcome(events, source, statement, unresolved, execution);
    }

    /**
     * Makes the names of a statement mean what its author means by them: an offered import is made when it is
     * mentioned, and of two types of one name, imported or declared, the later one counts.
     */
    private void bindNames(String code, Set<String> words) {
        var declared = DECLARED_TYPE.matcher(code);
        if (declared.find()) {
            offered.withdraw(declared.group("name"));
            shell.imports()
                    .filter(old -> !old.isStatic() && old.fullname().endsWith("." + declared.group("name")))
                    .toList()
                    .forEach(shell::drop);
        }
        var imported = IMPORTED_TYPE.matcher(code);
        if (imported.find()) {
            offered.withdraw(imported.group("name"));
            shell.types()
                    .filter(old -> old.name().equals(imported.group("name")))
                    .toList()
                    .forEach(shell::drop);
        }
        offered.take(words).forEach(shell::eval);
    }

    /** Whether the statement declares, word for word, what is declared already and keeps no state of its own. */
    private boolean standsUnchanged(CellSource source, Statement statement, String code) {
        var same = declared.get(statement.source().strip());
        boolean stands = same != null
                && shell.status(same) == Status.VALID
                && (same.kind() != Kind.TYPE_DECL || !STATIC.matcher(code).find());
        if (stands) {
            places.note(same, source, statement);
            inventory.changed();
        }
        return stands;
    }

    private Outcome outcome(
            List<SnippetEvent> events,
            CellSource source,
            Statement statement,
            Set<DeclarationSnippet> unresolved,
            Execution execution) {
        Outcome outcome = DONE;
        for (var event : events) {
            var snippet = event.snippet();
            if (event.causeSnippet() != null) {
                continue;
            }
            if (event.status() == Status.REJECTED) {
                return new Outcome.Failed(failures.compileError(snippet, source, statement));
            } else if (CompilerLimits.isExceeded(shell.diagnostics(snippet))) {
                var failure = failures.compileError(snippet, source, statement);
                shell.drop(snippet);
                return new Outcome.Failed(failure);
            }
            if (outcome == DONE) {
                outcome = outcome(event, statement, execution);
            }
            if (isUnnamed(snippet)) {
                forget(snippet);
            } else if (snippet instanceof DeclarationSnippet declaration) {
                remember(declaration, event, unresolved);
            }
        }
        return outcome;
    }

    /** Forgets what has no name: nobody can use it again. The threads and the lambdas that it made go on. */
    private void forget(Snippet snippet) {
        var className = shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
        if (snippet instanceof VarSnippet variable) {
            control.release(className, variable.name());
        }
        shell.drop(snippet);
        compiled.forget(className);
    }

    private void remember(DeclarationSnippet snippet, SnippetEvent event, Set<DeclarationSnippet> unresolved) {
        failures.declared(snippet);
        if (event.status() != Status.VALID) {
            unresolved.add(snippet);
        } else if (snippet.kind() != Kind.VAR) {
            declared.values().removeIf(old -> !shell.status(old).isActive());
            declared.put(snippet.source().strip(), snippet);
        }
    }

    private Outcome outcome(SnippetEvent event, Statement statement, Execution execution) {
        if (execution.stopping()) {
            return new Outcome.Stopped(false);
        }
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            return new Outcome.Failed(failures.used(unresolved.getSnippet()));
        } else if (event.exception() != null || control.thrown().isPresent()) {
            return Called.failed(execution, control.thrown().orElse(event.exception()), failures::thrown);
        }
        return WITH_VALUE.contains(event.snippet().subKind()) ? valued(statement) : DONE;
    }

    /** What the last statement gave, unless its author asked for nothing and there is nothing. */
    private Outcome valued(Statement statement) {
        var value = control.value();
        return value == null && statement.terminated() ? DONE : new Outcome.Value(value);
    }

    /** What puts failures into words. */
    Failures failures() {
        return failures;
    }

    private static void note(Execution execution, String text) {
        var bytes = (text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        execution.context().write(CellContext.Stream.ERR, bytes, 0, bytes.length);
    }

    /** With {@code var}, JShell cannot make the variable anew: it is gone. */
    private static boolean wasReset(SnippetEvent event) {
        return event.snippet().kind() == Kind.VAR
                && event.snippet().subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                && (event.status() == Status.VALID
                        ? event.isSignatureChange()
                        : event.previousStatus() == Status.VALID && event.status() == Status.RECOVERABLE_NOT_DEFINED);
    }

    private static boolean isUnnamed(Snippet snippet) {
        return snippet.kind() == Kind.EXPRESSION
                || snippet.kind() == Kind.STATEMENT
                || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }
}
