package tunebook.kernel.assist;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import tunebook.kernel.assist.Completion.Match;
import tunebook.kernel.engine.CellScope;
import tunebook.kernel.engine.CellScope.Kind;
import tunebook.kernel.engine.ClassNames;
import tunebook.kernel.engine.Keywords;

/** Finds the names that can stand at the cursor, nearest first. */
final class Completer {
    private static final int TYPES = 200;
    private static final int UNIMPORTED = 30;
    private static final Pattern ON_DEMAND = Pattern.compile("import (static )?([\\w.$]+)\\.\\*;");
    private static final Pattern SINGLE = Pattern.compile("import ([\\w.$]+);");

    private final Compilation compilation;
    private final CellScope earlier;
    private final ClassNames names;
    private final Cursor cursor;
    private final Members members;
    private final Signatures signatures;
    private final boolean called;

    Completer(Compilation compilation, CellScope earlier, ClassNames names, Cursor cursor) {
        this.compilation = compilation;
        this.earlier = earlier;
        this.names = names;
        this.cursor = cursor;
        members = new Members(compilation, names);
        signatures = new Signatures(compilation);
        called = cursor.cell().startsWith("(", cursor.nameEnd());
    }

    /** All that could stand at the cursor, those that fit what is typed. */
    List<Match> matches() {
        var prefix = new Prefix(cursor.prefix());
        var path = compilation.nameAtCursor(Sketch.NAME);
        var leaf = path.map(TreePath::getLeaf).orElse(null);
        if (leaf instanceof MemberSelectTree || leaf instanceof MemberReferenceTree) {
            return prefix.of(members.after(path.get(), called));
        } else if (cursor.signBefore() == '.' || declares(leaf)) {
            return List.of();
        }
        var at = path.orElseGet(compilation::around);
        return prefix.of(isType(at) ? types() : names(at));
    }

    private static boolean declares(Object leaf) {
        return leaf instanceof ClassTree
                || leaf instanceof MethodTree
                || (leaf instanceof VariableTree variable && variable.getName().contentEquals(Sketch.NAME));
    }

    private boolean isType(TreePath path) {
        var parent = path.getParentPath() == null ? null : path.getParentPath().getLeaf();
        return parent instanceof AnnotationTree
                || cursor.signBefore() == '@'
                || (parent instanceof NewClassTree made && made.getIdentifier() == path.getLeaf())
                || cursor.cell()
                        .substring(0, cursor.nameStart())
                        .matches("(?s).*\\b(?:new|extends|implements|throws|instanceof)\\s+");
    }

    private List<Match> names(TreePath at) {
        var all = new LinkedHashMap<String, Match>();
        compilation.scope(at).ifPresent(scope -> locals(scope).forEach(match -> all.putIfAbsent(match.text(), match)));
        declared().forEach(match -> all.putIfAbsent(match.text(), match));
        staticImports().forEach(match -> all.putIfAbsent(match.text(), match));
        types().forEach(match -> all.putIfAbsent(match.text(), match));
        if (!cursor.prefix().isEmpty()) {
            Keywords.ALL.forEach(word -> all.putIfAbsent(word, new Match(word, "keyword", "")));
        }
        return List.copyOf(all.values());
    }

    /** Variables and methods of the cell itself, the nearest first. */
    private List<Match> locals(Scope scope) {
        var found = new ArrayList<Match>();
        Set<TypeElement> classes = new HashSet<>();
        for (var at = scope; at != null; at = at.getEnclosingScope()) {
            var variables = new ArrayList<Element>();
            for (var element : at.getLocalElements()) {
                boolean special = element.getSimpleName().contentEquals("this")
                        || element.getSimpleName().contentEquals("super");
                if (isLocal(element) && !special) {
                    variables.add(element);
                }
            }
            found.addAll(members.matches(variables, null, called));
            var type = at.getEnclosingClass();
            if (type != null && classes.add(type)) {
                found.addAll(ofClass(type));
            }
        }
        return found;
    }

    private static boolean isLocal(Element element) {
        return switch (element.getKind()) {
            case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE, TYPE_PARAMETER ->
                true;
            case CLASS, INTERFACE, ENUM, RECORD -> element.getEnclosingElement() instanceof ExecutableElement;
            default -> false;
        };
    }

    private List<Match> ofClass(TypeElement type) {
        boolean cell = Signatures.isAroundCell(type);
        var all = cell ? type.getEnclosedElements() : compilation.elements().getAllMembers(type);
        var shown = all.stream()
                .filter(member -> member.getKind() != ElementKind.CONSTRUCTOR
                        && !member.getSimpleName().toString().startsWith("$")
                        && !(cell && member.getSimpleName().contentEquals("$run")))
                .toList();
        return members.matches(shown, (DeclaredType) type.asType(), called);
    }

    /** Variables and methods of earlier cells. */
    private List<Match> declared() {
        var found = new ArrayList<Match>();
        earlier.of(Kind.VARIABLE)
                .forEach(one -> found.add(new Match(one.name(), "instance", Signatures.plain(one.type()))));
        for (var one : earlier.of(Kind.METHOD)) {
            compilation
                    .classNamed(one.className())
                    .ifPresent(type -> found.addAll(members.matches(
                            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                                    .filter(method -> method.getSimpleName().contentEquals(one.name()))
                                    .toList(),
                            null,
                            called)));
        }
        return found;
    }

    private List<Match> staticImports() {
        return earlier.imports().stream()
                .map(ON_DEMAND::matcher)
                .filter(found -> found.matches() && found.group(1) != null)
                .flatMap(found -> compilation.classNamed(found.group(2)).stream())
                .flatMap(type -> members.matches(type, Optional.empty(), true, called).stream())
                .toList();
    }

    /** Types: of cells, offered, imported, and by their full names the others. */
    private List<Match> types() {
        var found = new ArrayList<Match>();
        earlier.of(Kind.TYPE)
                .forEach(one -> found.add(new Match(
                        one.name(),
                        "class",
                        compilation
                                .classNamed(one.className() + "." + one.name())
                                .map(signatures::full)
                                .orElse(""))));
        for (var declaration : compilation.unit().getTypeDecls()) {
            if (declaration instanceof ClassTree around) {
                around.getMembers().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(member -> ((ClassTree) member).getSimpleName().toString())
                        .forEach(name -> found.add(new Match(name, "class", "class " + name)));
            }
        }
        if (cursor.prefix().isEmpty()) {
            return found;
        }
        earlier.offered().forEach(name -> found.add(type(name, simple(name))));
        var packages = new HashSet<>(Set.of("java.lang"));
        var singles = new HashSet<String>();
        compilation.unit().getImports().forEach(one -> note(one.toString().strip(), packages, singles));
        earlier.imports().forEach(one -> note(one, packages, singles));
        var known = new HashSet<String>();
        found.forEach(match -> known.add(match.text()));
        var others = new ArrayList<Match>();
        for (var name : names.beginning(cursor.prefix(), TYPES)) {
            int dot = Math.max(0, name.lastIndexOf('.'));
            if (singles.contains(name) || packages.contains(name.substring(0, dot))) {
                found.add(type(name, simple(name)));
                known.add(simple(name));
            } else if (cursor.prefix().length() > 1 && others.size() < UNIMPORTED) {
                others.add(type(name, name));
            }
        }
        return new Prefix(cursor.prefix()).of(found).isEmpty()
                        || cursor.prefix().length() > 2
                ? plus(found, others)
                : found;
    }

    private static List<Match> plus(List<Match> found, List<Match> others) {
        var all = new ArrayList<>(found);
        all.addAll(others);
        return all;
    }

    private static void note(String declaration, Set<String> packages, Set<String> singles) {
        var onDemand = ON_DEMAND.matcher(declaration);
        if (onDemand.matches() && onDemand.group(1) == null) {
            packages.add(onDemand.group(2));
        }
        var single = SINGLE.matcher(declaration);
        if (single.matches()) {
            singles.add(single.group(1));
        }
    }

    private static Match type(String qualified, String text) {
        return new Match(text, "class", qualified);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
