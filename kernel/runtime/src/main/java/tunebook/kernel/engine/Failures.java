package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import tunebook.kernel.engine.explain.Line;
import tunebook.kernel.engine.explain.TypeName;

/** Puts into words why a cell failed. Belongs to the thread that owns JShell. */
final class Failures {
    private final JShell shell;
    private final ShellScope scope;
    private final Places places;
    private final LibraryAdvice libraries;

    Failures(JShell shell, Places places, Lookup lookup, LibraryAdvice libraries) {
        this.shell = shell;
        this.places = places;
        this.libraries = libraries;
        scope = new ShellScope(shell, lookup);
    }

    /** A snippet does not compile; whatever comes next does again. */
    Failure compileError(Snippet snippet, CellSource source, Statement statement) {
        if (CompilerLimits.isExceeded(shell.diagnostics(snippet))) {
            CompilerLimits.renewCompilers(shell);
        }
        return CompileError.of(shell.diagnostics(snippet).toList(), source, statement, scope);
    }

    /** What is wrong with a cell as a whole, whatever the compiler would say to its parts. */
    Optional<Outcome> ofWhole(CellSource source) {
        return OpenEnd.comment(source, scope).or(() -> Nesting.tooDeep(source)).map(Outcome.Failed::new);
    }

    /** A declaration was to have a value now, and uses what nobody declared. */
    Failure unresolved(DeclarationSnippet snippet) {
        var place = places.of(snippet);
        return waitsForNothing(snippet)
                ? compileError(snippet, place.source(), place.statement())
                : CompileError.unknown(missing(snippet), place.source(), place.statement(), scope);
    }

    /** Whether a declaration that does not compile would not do so whatever else is declared. */
    boolean waitsForNothing(DeclarationSnippet snippet) {
        return missing(snippet).stream().allMatch(String::isBlank);
    }

    private List<String> missing(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** What a cell threw. */
    Failure thrown(Thrown thrown) {
        return thrown(thrown, this::traceback);
    }

    /** What a cell threw, with the lines that somebody else finds. */
    static Failure thrown(Thrown thrown, Function<Thrown, List<Line>> traceback) {
        if (thrown.itself() instanceof Called.SourceException source) {
            return source.failure();
        }
        return new Failure(
                Names.readable(thrown.type()),
                Traceback.message(thrown),
                traceback.apply(thrown),
                Optional.of(thrown.original()));
    }

    /** The kernel itself failed at a cell. What is nested deeply is deep recursion in the compiler. */
    static Failure ofKernel(Throwable thrown) {
        boolean deep = thrown instanceof StackOverflowError
                || String.valueOf(thrown.getMessage()).contains(StackOverflowError.class.getSimpleName());
        return deep
                ? Nesting.failure("")
                : Failure.of(Names.readable(thrown.getClass()), "the kernel failed at this cell (" + thrown + ")");
    }

    /** The lines for an exception that a cell throws or prints. */
    List<Line> traceback(Thrown thrown) {
        return Traceback.of(thrown, places::find, libraries::of);
    }

    /** A declaration is used that waits for others: what it waits for, and where in it that is. */
    Failure used(DeclarationSnippet snippet) {
        var sentence = unresolvedSentence(snippet);
        var lines = new ArrayList<>(Failure.of(CompileError.NAME, sentence).lines());
        lines.addAll(unresolved(snippet).lines());
        return new Failure(CompileError.NAME, sentence, lines, Optional.empty());
    }

    /** What a declaration waits for, and what to do if it is not that it is declared later. */
    String unresolvedNote(DeclarationSnippet snippet) {
        var place = places.of(snippet);
        var note = new StringBuilder("Note: ").append(unresolvedSentence(snippet));
        CompileError.suggestions(missing(snippet), place.source(), place.statement(), scope)
                .forEach(hint -> note.append("\nHint: ").append(hint));
        return note.toString();
    }

    private String unresolvedSentence(DeclarationSnippet snippet) {
        var missing = missing(snippet);
        return TypeName.plain(snippet.name() + " cannot be used until " + String.join(" and ", missing)
                + (missing.size() > 1 ? " are" : " is") + " declared");
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
