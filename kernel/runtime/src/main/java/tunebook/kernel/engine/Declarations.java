package tunebook.kernel.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** What cells have declared. Belongs to the thread that owns JShell. */
final class Declarations {
    private static final Set<Kind> NAMED = Set.of(Kind.VAR, Kind.METHOD, Kind.TYPE_DECL, Kind.IMPORT);

    private final JShell shell;
    private final CellLoader loader;
    private final GivenImports given;

    Declarations(JShell shell, CellLoader loader, GivenImports given) {
        this.shell = shell;
        this.loader = loader;
        this.given = given;
    }

    /** All that is alive, in the order of the declarations. */
    List<Declaration> all() {
        return cells().flatMap(this::declaration).toList();
    }

    /** Forgets all of them, imports too. */
    void forget() {
        for (var snippet : cells().toList()) {
            if (snippet instanceof VarSnippet variable) {
                letGo(variable);
            }
            shell.drop(snippet);
        }
    }

    /** The value would stay for as long as the class that JShell made for the variable: for ever. */
    private void letGo(VarSnippet variable) {
        var wrapper = shell.sourceCodeAnalysis().wrapper(variable);
        if (wrapper != null) {
            loader.release(wrapper.fullClassName(), variable.name());
        }
    }

    private Stream<Snippet> cells() {
        return shell.snippets()
                .filter(snippet -> shell.status(snippet).isActive() && !given.includes(snippet))
                .filter(snippet ->
                        NAMED.contains(snippet.kind()) && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND);
    }

    private Stream<Declaration> declaration(Snippet snippet) {
        if (snippet instanceof VarSnippet variable) {
            var name = variable.name();
            return Stream.of(new Declaration(
                    Declaration.Kind.VARIABLE, name, variable.typeName() + " " + name, value(variable)));
        } else if (snippet instanceof MethodSnippet method) {
            var text = method.name() + "(" + method.parameterTypes().replace(",", ", ") + ")";
            return Stream.of(new Declaration(Declaration.Kind.METHOD, method.name(), text, null));
        } else if (snippet instanceof TypeDeclSnippet type) {
            var kind = type.subKind().name().replace("_SUBKIND", "").toLowerCase(Locale.ROOT);
            return Stream.of(new Declaration(Declaration.Kind.TYPE, type.name(), kind + " " + type.name(), null));
        }
        return Stream.empty();
    }

    /** The object itself: JShell's own answer is its text, made by calling methods of learners' classes. */
    private Object value(VarSnippet variable) {
        var wrapper = shell.sourceCodeAnalysis().wrapper(variable);
        if (wrapper == null) {
            return null;
        }
        try {
            var field = Class.forName(wrapper.fullClassName(), true, loader).getField(variable.name());
            // JShell's own class around the variable need not be public
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            return "(not known: " + e.getClass().getSimpleName() + ")";
        }
    }
}
