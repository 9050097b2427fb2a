package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.UnresolvedReferenceException;
import tunebook.kernel.engine.explain.Line;

/** Puts into words why a cell failed. Belongs to the thread that owns JShell. */
final class Failures {
    private final JShell shell;
    private final ShellScope scope;
    private final Places places;

    Failures(JShell shell, Places places, ClassNames names) {
        this.shell = shell;
        this.places = places;
        scope = new ShellScope(shell, names);
    }

    /** A snippet does not compile. */
    Failure compileError(Snippet snippet, CellSource source, Statement statement) {
        return CompileError.of(shell.diagnostics(snippet).toList(), source, statement, scope);
    }

    /** A declaration was to have a value now, and uses what nobody declared. */
    Failure unresolved(DeclarationSnippet snippet) {
        var missing = shell.unresolvedDependencies(snippet).toList();
        var place = places.of(snippet);
        return CompileError.unknown(missing, place.source(), place.statement(), scope);
    }

    /** What running a snippet threw. */
    Failure thrown(JShellException exception, Optional<Throwable> thrown) {
        return exception instanceof UnresolvedReferenceException unresolved
                ? Failure.of(CompileError.NAME, unresolvedSentence(unresolved.getSnippet()))
                : thrown(thrown.orElse(exception));
    }

    /** What a cell threw. */
    Failure thrown(Throwable thrown) {
        return thrown(thrown, this::traceback);
    }

    /** What a cell threw, with the lines that somebody else finds. */
    static Failure thrown(Throwable thrown, Function<Throwable, List<Line>> traceback) {
        if (thrown instanceof Called.SourceException source) {
            return source.failure();
        }
        var main = Traceback.unwrapped(thrown);
        return new Failure(
                Names.readable(main.getClass()), Traceback.message(main), traceback.apply(thrown), Optional.of(thrown));
    }

    /** The lines for an exception that a cell throws or prints. */
    List<Line> traceback(Throwable thrown) {
        return Traceback.of(thrown, places::find);
    }

    /** What a declaration waits for. */
    String unresolvedSentence(DeclarationSnippet snippet) {
        var missing = shell.unresolvedDependencies(snippet).toList();
        return snippet.name() + " cannot be used until " + String.join(" and ", missing)
                + (missing.size() > 1 ? " are" : " is") + " declared";
    }

    /** A cell failed: what these statements of it would have declared is not there. */
    void lost(CellSource source, List<Statement> statements) {
        scope.lose(source, statements);
    }

    /** A name is there now. */
    void declared(Snippet snippet) {
        if (snippet instanceof DeclarationSnippet declaration && snippet.kind() != Kind.IMPORT) {
            scope.found(declaration.name());
        }
    }
}
