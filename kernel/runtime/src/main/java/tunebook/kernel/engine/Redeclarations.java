package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Classes and methods that are declared again.
 *
 * <p>JShell throws away the old declaration before it knows whether the new one compiles: a typing mistake in a class
 * would take the class away, and all that uses it. So what a rejected declaration was to replace is declared once more.
 * Variables that held objects of the old class are empty then, as they are after a declaration that succeeds.
 */
final class Redeclarations {
    private final JShell shell;
    private final Places places;

    Redeclarations(JShell shell, Places places) {
        this.shell = shell;
        this.places = places;
    }

    /** Evaluates a statement; if it is rejected, what it was to replace is there all the same. */
    List<SnippetEvent> eval(String source) {
        var before = Stream.concat(shell.types(), shell.methods()).toList();
        var events = new ArrayList<>(shell.eval(source));
        events.stream()
                .filter(event -> event.causeSnippet() == null && event.status() == Status.REJECTED)
                .map(SnippetEvent::snippet)
                .flatMap(rejected -> replaced(rejected, before).stream())
                .toList()
                .forEach(old -> events.addAll(declareAgain(old)));
        return events;
    }

    private static Optional<DeclarationSnippet> replaced(Snippet rejected, List<DeclarationSnippet> before) {
        return before.stream()
                .filter(old -> rejected instanceof DeclarationSnippet declaration && isSame(old, declaration))
                .findFirst();
    }

    private static boolean isSame(DeclarationSnippet old, DeclarationSnippet rejected) {
        return old.kind() == rejected.kind()
                && old.name().equals(rejected.name())
                && (!(old instanceof MethodSnippet method)
                        || method.parameterTypes().equals(((MethodSnippet) rejected).parameterTypes()));
    }

    /** What becomes of others thereby; the declaration itself is as it was. */
    private List<SnippetEvent> declareAgain(DeclarationSnippet old) {
        var place = places.of(old);
        var events = shell.eval(old.source());
        events.stream()
                .filter(event -> event.causeSnippet() == null)
                .forEach(event -> places.note(event.snippet(), place.source(), place.statement()));
        return events.stream().filter(event -> event.causeSnippet() != null).toList();
    }
}
