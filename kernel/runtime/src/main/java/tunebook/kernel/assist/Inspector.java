package tunebook.kernel.assist;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import tunebook.kernel.assist.Inspection.Entry;
import tunebook.kernel.engine.CellScope;
import tunebook.kernel.engine.CellScope.Declared;

/** Finds out what the name at the cursor means. */
final class Inspector {
    private static final int OVERLOADS = 16;
    /** Exercises keep their solutions to themselves. */
    private static final String LESSONS = "tunebook.lesson";

    private final Compilation compilation;
    private final CellScope earlier;
    private final Sources sources;
    private final ShortValue values;
    private final boolean detailed;
    private final Signatures signatures;
    private final Members members;

    /** {@code detailed} asks for sources as well. */
    Inspector(Compilation compilation, Assistant assistant, CellScope earlier, boolean detailed) {
        this.compilation = compilation;
        this.earlier = earlier;
        this.detailed = detailed;
        sources = assistant.sources();
        values = assistant.values();
        signatures = new Signatures(compilation);
        members = new Members(compilation, assistant.names());
    }

    /** What the name means; as a call, if {@code arguments} is not negative, of which so many stand before the cursor. */
    List<Entry> entries(String name, int arguments) {
        return compilation
                .nameAtCursor(name)
                .map(path -> entries(path, name, arguments))
                .orElseGet(() -> byName(name, arguments));
    }

    private List<Entry> entries(TreePath path, String name, int arguments) {
        var creation = creation(path);
        boolean made = creation.isPresent();
        // a name that is nothing else passes for that of a package
        var meant = compilation
                .element(creation.orElse(path))
                .filter(element -> !(element instanceof PackageElement named)
                        || members.hasPackage(named.getQualifiedName().toString()))
                // what the compiler makes up for an erroneous call belongs to no class
                .filter(element -> !(element instanceof ExecutableElement method)
                        || method.getEnclosingElement() instanceof TypeElement);
        if (meant.orElse(null) instanceof ExecutableElement method) {
            return calls(overloads(method), Optional.of(method), path, arguments);
        } else if (made) {
            var type = compilation.element(path);
            if (type.orElse(null) instanceof TypeElement it) {
                return calls(constructors(it), Optional.empty(), path, arguments);
            }
        } else if (meant.isPresent() && !(arguments >= 0 && !(meant.get() instanceof ExecutableElement))) {
            return entry(meant.get()).stream().toList();
        }
        var candidates = candidates(path, name);
        return candidates.isEmpty() ? byName(name, arguments) : calls(candidates, Optional.empty(), path, arguments);
    }

    /** The creation of an object of a class that a name is the name of, with type arguments or without. */
    private static Optional<TreePath> creation(TreePath path) {
        var name = path.getParentPath().getLeaf() instanceof ParameterizedTypeTree ? path.getParentPath() : path;
        return Optional.of(name.getParentPath())
                .filter(parent ->
                        parent.getLeaf() instanceof NewClassTree made && made.getIdentifier() == name.getLeaf());
    }

    /** Methods of a name that the compiler could not choose from. */
    private List<ExecutableElement> candidates(TreePath path, String name) {
        if (!(path.getLeaf() instanceof MemberSelectTree) && !(path.getLeaf() instanceof MemberReferenceTree)) {
            return List.of();
        }
        var before = new TreePath(path, Members.before(path));
        var type = compilation.element(before).orElse(null) instanceof TypeElement itself
                ? itself.asType()
                : compilation.type(before).map(members::upperBound).orElse(null);
        return type instanceof DeclaredType declared ? named((TypeElement) declared.asElement(), name) : List.of();
    }

    private List<ExecutableElement> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(this::isForLearners)
                .toList();
    }

    private List<ExecutableElement> named(TypeElement type, String name) {
        return ElementFilter.methodsIn(compilation.elements().getAllMembers(type)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name) && isForLearners(method))
                .toList();
    }

    private boolean isForLearners(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED)
                || compilation
                        .elements()
                        .getPackageOf(method)
                        .getQualifiedName()
                        .contentEquals(Sketch.PACKAGE);
    }

    private List<ExecutableElement> overloads(ExecutableElement method) {
        var owner = (TypeElement) method.getEnclosingElement();
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? constructors(owner)
                : named(owner, method.getSimpleName().toString());
    }

    /** What a name alone may mean: something of an earlier cell, a function of every cell, a class. */
    private List<Entry> byName(String name, int arguments) {
        var methods = Stream.concat(
                        earlier.find(CellScope.Kind.METHOD, name).stream().map(Declared::className),
                        earlier.imports().stream()
                                .filter(one -> one.startsWith("import static ") && one.endsWith(".*;"))
                                .map(one -> one.substring("import static ".length(), one.length() - ".*;".length())))
                .flatMap(type -> compilation.classNamed(type).stream())
                .flatMap(type -> named(type, name).stream())
                .toList();
        var cell = compilation
                .classNamed(Sketch.PACKAGE + "." + Sketch.CLASS)
                .map(type -> named(type, name))
                .orElse(List.of());
        var all = cell.isEmpty() ? methods : cell;
        return all.isEmpty() ? List.of() : calls(all, Optional.empty(), null, arguments);
    }

    /** Overloads: the one that is meant first, then those that can take as many arguments. */
    private List<Entry> calls(
            List<ExecutableElement> methods, Optional<ExecutableElement> meant, TreePath path, int arguments) {
        var given = path == null ? List.<TypeMirror>of() : given(path);
        // where nothing fits, the compiler names just any
        var chosen = meant.filter(method -> arguments < 0 || fits(method, given.size()));
        return methods.stream()
                .sorted(Comparator.<ExecutableElement>comparingInt(
                                method -> chosen.filter(method::equals).isPresent() ? 0 : 1)
                        .thenComparingInt(method -> takes(method, arguments) ? 0 : 1)
                        .thenComparingInt(method -> mismatches(method, given))
                        .thenComparing(ExecutableElement::isVarArgs))
                .limit(OVERLOADS)
                .map(method -> entry(method, path))
                .distinct()
                .toList();
    }

    private List<TypeMirror> given(TreePath path) {
        var parent = path.getParentPath();
        List<? extends ExpressionTree> arguments = parent.getLeaf() instanceof MethodInvocationTree call
                ? call.getArguments()
                : parent.getLeaf() instanceof NewClassTree made ? made.getArguments() : List.of();
        var types = new ArrayList<TypeMirror>();
        arguments.forEach(
                each -> types.add(compilation.type(new TreePath(parent, each)).orElse(null)));
        return types;
    }

    private int mismatches(ExecutableElement method, List<TypeMirror> given) {
        int wrong = 0;
        for (int i = 0; i < given.size() && i < method.getParameters().size(); i++) {
            var wanted =
                    compilation.types().erasure(method.getParameters().get(i).asType());
            wrong += given.get(i) == null || fits(given.get(i), wanted) ? 0 : 1;
        }
        return wrong;
    }

    private boolean fits(TypeMirror given, TypeMirror wanted) {
        try {
            return compilation.types().isAssignable(given, wanted);
        } catch (IllegalArgumentException e) {
            // no type of a value
            return false;
        }
    }

    private static boolean fits(ExecutableElement method, int arguments) {
        int parameters = method.getParameters().size();
        return arguments == parameters || (method.isVarArgs() && arguments >= parameters - 1);
    }

    private static boolean takes(ExecutableElement method, int arguments) {
        return arguments < 0 || method.isVarArgs() || method.getParameters().size() >= arguments;
    }

    private Entry entry(ExecutableElement method, TreePath path) {
        var found = found(method);
        var site = path == null ? null : site(path, method);
        var signature = signatures.full(method, site);
        if (found.isPresent()
                && found.get().parameters().size() == method.getParameters().size()) {
            signature = withNames(
                    signature, signatures.parameterNames(method), found.get().parameters());
        }
        return new Entry(signature, documentation(method, found), source(method, found));
    }

    private DeclaredType site(TreePath path, ExecutableElement method) {
        boolean fixed = method.getKind() == ElementKind.CONSTRUCTOR || !(path.getLeaf() instanceof MemberSelectTree);
        return fixed
                        || !(compilation
                                        .type(new TreePath(path, Members.before(path)))
                                        .map(members::upperBound)
                                        .orElse(null)
                                instanceof DeclaredType declared)
                ? null
                : declared;
    }

    private static String withNames(String signature, List<String> guessed, List<String> written) {
        var text = signature;
        for (int i = 0; i < guessed.size(); i++) {
            text = text.replaceFirst(
                    " \\Q" + guessed.get(i) + "\\E(?=[,)])",
                    java.util.regex.Matcher.quoteReplacement(" " + written.get(i)));
        }
        return text;
    }

    private Optional<Entry> entry(Element element) {
        if (element instanceof TypeElement type) {
            var found = found(type);
            return Optional.of(new Entry(signatures.full(type), documentation(type, found), source(type, found)));
        } else if (element instanceof VariableElement variable) {
            var found = found(variable);
            return Optional.of(
                    new Entry(signatures.full(variable), documentation(variable, found), source(variable, found)));
        }
        return element instanceof PackageElement named
                ? Optional.of(new Entry("package " + named.getQualifiedName(), "", ""))
                : Optional.empty();
    }

    private String source(Element element, Optional<SourceFile.Found> found) {
        var packageName =
                compilation.elements().getPackageOf(element).getQualifiedName().toString();
        return detailed && !packageName.startsWith(LESSONS)
                ? found.map(SourceFile.Found::source).orElse("")
                : "";
    }

    private String documentation(Element element, Optional<SourceFile.Found> found) {
        var written = found.map(SourceFile.Found::documentation).orElse("");
        if (written.isEmpty() && element instanceof ExecutableElement method) {
            written = inherited(method);
        }
        var declared = declared(element).map(this::place).orElse("");
        return Stream.of(declared, written)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + "\n\n" + b)
                .orElse("");
    }

    private String place(Declared declared) {
        var place = declared.place().isEmpty() ? "" : "declared in " + declared.place();
        return declared.kind() == CellScope.Kind.VARIABLE
                ? values.of(declared) + (place.isEmpty() ? "" : "; " + place)
                : place;
    }

    /** What the method says that this one overrides. */
    private String inherited(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return "";
        }
        for (var above : compilation.types().directSupertypes(owner.asType())) {
            var type = (TypeElement) ((DeclaredType) above).asElement();
            for (var other : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (compilation.elements().overrides(method, other, owner)) {
                    var text = documentation(other, found(other));
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }

    private Optional<SourceFile.Found> found(Element element) {
        var ofCell = declared(element).map(Declared::source);
        if (ofCell.isPresent()) {
            return Optional.of(new SourceFile.Found("", ofCell.get(), List.of()));
        }
        return sources.of(element, compilation.elements()).flatMap(file -> file.find(element));
    }

    /** The declaration of an earlier cell that made an element. */
    private Optional<Declared> declared(Element element) {
        var owner = element.getEnclosingElement();
        return owner instanceof TypeElement type
                ? earlier.declared().stream()
                        .filter(one -> one.name().contentEquals(element.getSimpleName())
                                && type.getQualifiedName().contentEquals(one.className()))
                        .findFirst()
                : Optional.empty();
    }
}
