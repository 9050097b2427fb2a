package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import tunebook.kernel.engine.CellScope.Declared;
import tunebook.kernel.engine.CellScope.Kind;

/** Takes stock of what lives in JShell. Belongs to the thread that owns it. */
final class Inventory {
    private final JShell shell;
    private final Places places;
    private final GivenImports given;
    private final OfferedImports offered;
    private final CellLoader loader;
    private final CompiledClasses compiled;
    private Optional<CellScope> taken = Optional.empty();

    Inventory(
            JShell shell,
            Places places,
            GivenImports given,
            OfferedImports offered,
            CellLoader loader,
            CompiledClasses compiled) {
        this.given = given;
        this.compiled = compiled;
        this.shell = shell;
        this.places = places;
        this.offered = offered;
        this.loader = loader;
        shell.onSnippetEvent(event -> changed());
    }

    /** Something has changed of which JShell knows nothing. */
    void changed() {
        taken = Optional.empty();
    }

    /** What is declared now; forgets the class files of what is not any more. */
    CellScope take() {
        if (taken.isEmpty()) {
            taken = Optional.of(takeAnew());
        }
        return taken.get();
    }

    private CellScope takeAnew() {
        // JShell goes through all snippets that ever were, so once is enough
        var active = shell.snippets()
                .filter(snippet -> shell.status(snippet).isActive())
                .toList();
        var ofCells = of(active, ImportSnippet.class).map(GivenImports::text);
        var imports =
                Stream.concat(given.declarations().stream(), ofCells).distinct().toList();
        var declared = new ArrayList<Declared>();
        add(declared, Kind.VARIABLE, of(active, VarSnippet.class));
        add(declared, Kind.METHOD, of(active, MethodSnippet.class));
        add(declared, Kind.TYPE, of(active, TypeDeclSnippet.class));
        var living = of(active, DeclarationSnippet.class).map(this::className).collect(Collectors.toSet());
        compiled.retain(living);
        return new CellScope(imports, declared, offered.names(), loader.classFiles(living));
    }

    private static <T extends Snippet> Stream<T> of(List<Snippet> snippets, Class<T> kind) {
        return snippets.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void add(List<Declared> all, Kind kind, Stream<? extends DeclarationSnippet> snippets) {
        snippets.filter(snippet -> !snippet.name().startsWith("$"))
                .map(snippet -> new Declared(
                        kind,
                        snippet.name(),
                        className(snippet),
                        snippet instanceof VarSnippet variable ? Names.inMessage(variable.typeName()) : "",
                        snippet.source().strip(),
                        place(snippet)))
                .forEach(all::add);
    }

    private String className(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }

    private String place(Snippet snippet) {
        var place = places.of(snippet);
        return place == null ? "" : place.toString();
    }
}
