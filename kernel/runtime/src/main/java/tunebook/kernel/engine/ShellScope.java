package tunebook.kernel.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import tunebook.kernel.engine.explain.Scope;

/** The names that JShell knows. Belongs to the thread that owns JShell. */
final class ShellScope implements Scope {
    /** Members that every object has, and that convert nothing. */
    private static final Set<String> OF_OBJECT = Set.of("getClass()", "hashCode()", "toString()", "clone()");

    private static final Pattern PACKAGE = Pattern.compile("[\\w$]+(\\.[\\w$]+)*");

    private final JShell shell;
    private final Lookup lookup;
    /** The cells that failed before they declared a name. */
    private final Map<String, String> lost = new HashMap<>();

    ShellScope(JShell shell, Lookup lookup) {
        this.shell = shell;
        this.lookup = lookup;
    }

    private SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    @Override
    public List<String> names() {
        var declared = Stream.of(
                        shell.variables().map(VarSnippet::name).filter(name -> !name.startsWith("$")),
                        shell.types().map(TypeDeclSnippet::name),
                        shell.methods().map(ShellScope::written))
                .flatMap(names -> names);
        return Stream.concat(declared, suggestions("").map(Suggestion::continuation))
                .distinct()
                .toList();
    }

    private static String written(MethodSnippet method) {
        return method.name() + (method.parameterTypes().isEmpty() ? "()" : "(");
    }

    private Stream<Suggestion> suggestions(String code) {
        return analysis().completionSuggestions(code, code.length(), new int[1]).stream();
    }

    @Override
    public List<String> members(String expression) {
        var members = suggestions(expression + ".")
                .map(Suggestion::continuation)
                .distinct()
                .toList();
        // JShell sees no packages here, see CompilePath
        return members.isEmpty() && PACKAGE.matcher(expression).matches()
                ? lookup.names().inside(expression)
                : members;
    }

    @Override
    public List<String> conversions(String from, String to) {
        return suggestions(to + " converted = ((" + from + ") null).")
                .filter(Suggestion::matchesType)
                .map(Suggestion::continuation)
                .filter(member -> member.endsWith("()") && !OF_OBJECT.contains(member))
                .toList();
    }

    @Override
    public List<String> signatures(String callee) {
        var known = lookup.signatures().apply(callee);
        if (!known.isEmpty()) {
            return known;
        }
        return analysis().documentation(callee, callee.length(), false).stream()
                .map(Documentation::signature)
                .map(Names::inMessage)
                .distinct()
                .toList();
    }

    @Override
    public List<String> classes(String simpleName) {
        return lookup.names().named(simpleName);
    }

    @Override
    public Optional<String> type(String expression) {
        return shell.variables()
                .filter(variable -> variable.name().equals(expression))
                .map(VarSnippet::typeName)
                .findFirst()
                .or(() -> Optional.ofNullable(analysis().analyzeType(expression, expression.length())));
    }

    @Override
    public Optional<String> lost(String name) {
        return Optional.ofNullable(lost.get(name));
    }

    /** Remembers what the statements of a failed cell would have declared. */
    void lose(CellSource source, List<Statement> statements) {
        for (var statement : statements) {
            for (var snippet : analysis().sourceToSnippets(statement.source())) {
                name(snippet).ifPresent(name -> lost.put(name, source.name()));
            }
        }
    }

    /** A name is declared now. */
    void found(String name) {
        lost.remove(name);
    }

    private static Optional<String> name(jdk.jshell.Snippet snippet) {
        return snippet instanceof jdk.jshell.DeclarationSnippet declaration
                ? Optional.of(declaration.name())
                : Optional.empty();
    }
}
