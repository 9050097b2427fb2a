package tunebook.kernel.assist;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import tunebook.kernel.assist.Completion.Match;
import tunebook.kernel.engine.ClassNames;

/** What can stand after a dot, or after two colons. */
final class Members {
    private final Compilation compilation;
    private final Signatures signatures;
    private final ClassNames names;

    Members(Compilation compilation, ClassNames names) {
        this.compilation = compilation;
        this.names = names;
        signatures = new Signatures(compilation);
    }

    /** What can follow, given the tree of the name after the dot; the members of {@code Object} last. */
    List<Match> after(TreePath path, boolean called) {
        boolean reference = path.getLeaf() instanceof MemberReferenceTree;
        var before = before(path);
        var qualifier = new TreePath(path, before);
        var element = compilation.element(qualifier);
        if (element.orElse(null) instanceof TypeElement type) {
            var all = new ArrayList<>(matches(type, Optional.of(path), !reference, reference || called));
            all.add(
                    reference
                            ? new Match("new", "keyword", "")
                            : new Match("class", "keyword", "Class<" + type.getSimpleName() + ">"));
            return all;
        }
        var type = type(qualifier).map(this::upperBound);
        if (type.isEmpty() || element.orElse(null) instanceof PackageElement) {
            return before.toString().matches("[\\w.$]+") ? ofPackage(before.toString()) : List.of();
        }
        if (type.get() instanceof ArrayType) {
            return List.of(
                    new Match("length", "instance", "int"),
                    new Match(called ? "clone" : "clone()", "function", plain(type.get())));
        }
        return type.get() instanceof DeclaredType declared
                ? matches((TypeElement) declared.asElement(), declared, path, reference || called)
                : List.of();
    }

    /** The type of an expression; of a new object also if the arguments are wrong. */
    private Optional<TypeMirror> type(TreePath path) {
        var type = compilation.type(path);
        return type.isEmpty() && path.getLeaf() instanceof NewClassTree made
                ? compilation.type(new TreePath(path, made.getIdentifier()))
                : type;
    }

    private static String plain(TypeMirror type) {
        return "(): " + Signatures.plain(type);
    }

    static ExpressionTree before(TreePath path) {
        return path.getLeaf() instanceof MemberSelectTree select
                ? select.getExpression()
                : ((MemberReferenceTree) path.getLeaf()).getQualifierExpression();
    }

    /** The class or array type whose members a value of a type has. */
    TypeMirror upperBound(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return upperBound(variable.getUpperBound());
        } else if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null
                    ? compilation.elements().getTypeElement("java.lang.Object").asType()
                    : upperBound(wildcard.getExtendsBound());
        } else if (type instanceof IntersectionType both) {
            return upperBound(both.getBounds().get(0));
        }
        return type;
    }

    /** Whether there is anything in a package. */
    boolean hasPackage(String name) {
        return !name.isEmpty() && !names.inside(name).isEmpty();
    }

    /** What is in a package. */
    List<Match> ofPackage(String name) {
        return names.inside(name).stream()
                .map(each -> Character.isUpperCase(each.codePointAt(0))
                        ? new Match(each, "class", name + "." + each)
                        : new Match(each, "module", "package " + (name.isEmpty() ? "" : name + ".") + each))
                .toList();
    }

    /** The static members of a type, and, for references to methods, the others as well. */
    List<Match> matches(TypeElement type, Optional<TreePath> at, boolean staticOnly, boolean bare) {
        var members = new ArrayList<Element>();
        for (var member : compilation.elements().getAllMembers(type)) {
            boolean fixed = member.getModifiers().contains(Modifier.STATIC)
                    || member.getKind().isClass()
                    || member.getKind().isInterface();
            if ((fixed || !staticOnly) && accessible(member, at, (DeclaredType) type.asType())) {
                members.add(member);
            }
        }
        return matches(members, (DeclaredType) type.asType(), bare);
    }

    private List<Match> matches(TypeElement type, DeclaredType site, TreePath at, boolean bare) {
        var members = new ArrayList<Element>();
        for (var member : compilation.elements().getAllMembers(type)) {
            boolean fixed = member.getModifiers().contains(Modifier.STATIC);
            boolean nested = member.getKind().isClass() || member.getKind().isInterface();
            if (!fixed && !nested && accessible(member, Optional.of(at), site)) {
                members.add(member);
            }
        }
        return matches(members, site, bare);
    }

    private boolean accessible(Element member, Optional<TreePath> at, DeclaredType site) {
        if (member.getKind() == ElementKind.CONSTRUCTOR
                || (member.getModifiers().contains(Modifier.PRIVATE) && at.isEmpty())) {
            return false;
        }
        try {
            return at.flatMap(compilation::scope)
                    .map(scope -> compilation.trees().isAccessible(scope, member, site))
                    .orElseGet(() -> member.getModifiers().contains(Modifier.PUBLIC));
        } catch (RuntimeException | AssertionError e) {
            // the compiler loses its way in trees that are broken: public members are there for everybody
            return member.getModifiers().contains(Modifier.PUBLIC);
        }
    }

    /** One match for each name: overloads are one. */
    List<Match> matches(List<? extends Element> members, DeclaredType site, boolean bare) {
        Map<String, List<Element>> byName = new LinkedHashMap<>();
        members.stream()
                .sorted(Comparator.comparing(Members::isOfObject)
                        .thenComparing(member -> compilation.elements().isDeprecated(member))
                        .thenComparing(Members::isOfRecord)
                        .thenComparing(member -> member.getSimpleName().toString()))
                .forEach(member -> byName.computeIfAbsent(
                                member.getSimpleName() + (member instanceof ExecutableElement ? "(" : ""),
                                name -> new ArrayList<>())
                        .add(member));
        return byName.values().stream().map(same -> match(same, site, bare)).toList();
    }

    /** The private field of a component: its accessor is what is meant. */
    private static boolean isOfRecord(Element member) {
        return member.getKind() == ElementKind.FIELD
                && member.getEnclosingElement().getKind() == ElementKind.RECORD
                && !member.getModifiers().contains(Modifier.STATIC);
    }

    /** What every object can do is seldom what is looked for, whether it is done in a special way or not. */
    private static boolean isOfObject(Element member) {
        var name = member.getSimpleName().toString();
        return List.of("equals", "hashCode", "toString").contains(name)
                || (member.getEnclosingElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals("java.lang.Object"));
    }

    private Match match(List<Element> same, DeclaredType site, boolean bare) {
        var first = same.get(0);
        var name = first.getSimpleName().toString();
        if (first instanceof ExecutableElement) {
            boolean arguments = same.stream()
                    .anyMatch(
                            each -> !((ExecutableElement) each).getParameters().isEmpty());
            var more = same.size() > 1 ? " (and " + (same.size() - 1) + " more)" : "";
            return new Match(
                    name + (bare ? "" : arguments ? "(" : "()"), "function", signatures.brief(first, site) + more);
        }
        boolean type = first.getKind().isClass() || first.getKind().isInterface();
        return new Match(name, type ? "class" : "instance", signatures.brief(first, site));
    }
}
