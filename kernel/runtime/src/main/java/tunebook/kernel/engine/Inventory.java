package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import tunebook.kernel.engine.CellScope.Declared;
import tunebook.kernel.engine.CellScope.Kind;

/** Takes stock of what lives in JShell. Belongs to the thread that owns it. */
final class Inventory {
    private final JShell shell;
    private final Places places;
    private final OfferedImports offered;
    private final CellLoader loader;

    Inventory(JShell shell, Places places, OfferedImports offered, CellLoader loader) {
        this.shell = shell;
        this.places = places;
        this.offered = offered;
        this.loader = loader;
    }

    /** What is declared now; forgets the class files of what is not any more. */
    CellScope take() {
        var imports = shell.imports()
                .map(one -> "import " + (one.isStatic() ? "static " : "") + one.fullname() + ";")
                .distinct()
                .toList();
        var declared = new ArrayList<Declared>();
        add(declared, Kind.VARIABLE, shell.variables());
        add(declared, Kind.METHOD, shell.methods());
        add(declared, Kind.TYPE, shell.types());
        var living = new HashSet<String>();
        declared.forEach(one -> living.add(one.className()));
        return new CellScope(imports, declared, offered.names(), loader.classFiles(living));
    }

    private void add(List<Declared> all, Kind kind, Stream<? extends DeclarationSnippet> snippets) {
        snippets.filter(snippet -> !snippet.name().startsWith("$"))
                .forEach(snippet -> all.add(new Declared(
                        kind,
                        snippet.name(),
                        className(snippet),
                        snippet instanceof VarSnippet variable ? Names.inMessage(variable.typeName()) : "",
                        snippet.source().strip(),
                        place(snippet))));
    }

    private String className(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }

    private String place(Snippet snippet) {
        var place = places.of(snippet);
        return place == null ? "" : place.toString();
    }
}
