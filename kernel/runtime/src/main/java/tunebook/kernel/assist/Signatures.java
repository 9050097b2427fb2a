package tunebook.kernel.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import tunebook.kernel.engine.Names;

/** CellScope in one readable line: plain names, and parameters by the names their authors gave them where known. */
final class Signatures {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[\\p{Ll}_][\\w]*\\.)+(?=\\p{Lu})");
    private static final Pattern NO_NAME = Pattern.compile("arg\\d+");
    /** Methods without a body keep no names of parameters in their class file; those that implement them do. */
    private static final Map<String, List<String>> IMPLEMENTATIONS = Map.ofEntries(
            Map.entry("java.lang.CharSequence", List.of("java.lang.String")),
            Map.entry("java.util.Collection", List.of("java.util.ArrayList", "java.util.AbstractCollection")),
            Map.entry("java.util.List", List.of("java.util.ArrayList", "java.util.AbstractList")),
            Map.entry("java.util.Set", List.of("java.util.HashSet", "java.util.AbstractSet")),
            Map.entry("java.util.SortedSet", List.of("java.util.TreeSet")),
            Map.entry("java.util.NavigableSet", List.of("java.util.TreeSet")),
            Map.entry("java.util.Map", List.of("java.util.HashMap", "java.util.AbstractMap")),
            Map.entry("java.util.SortedMap", List.of("java.util.TreeMap")),
            Map.entry("java.util.NavigableMap", List.of("java.util.TreeMap")),
            Map.entry("java.util.Queue", List.of("java.util.ArrayDeque")),
            Map.entry("java.util.Deque", List.of("java.util.ArrayDeque")),
            Map.entry("java.util.stream.Stream", List.of("java.util.stream.ReferencePipeline")),
            Map.entry("java.util.stream.IntStream", List.of("java.util.stream.IntPipeline")),
            Map.entry("java.util.stream.LongStream", List.of("java.util.stream.LongPipeline")),
            Map.entry("java.util.stream.DoubleStream", List.of("java.util.stream.DoublePipeline")),
            Map.entry("java.util.concurrent.ExecutorService", List.of("java.util.concurrent.AbstractExecutorService")),
            Map.entry("java.nio.file.Path", List.of("sun.nio.fs.UnixPath")));

    private final Compilation compilation;

    Signatures(Compilation compilation) {
        this.compilation = compilation;
    }

    /** A type by plain names. */
    static String plain(TypeMirror type) {
        return plain(type.toString());
    }

    static String plain(String type) {
        return PACKAGE.matcher(Names.inMessage(type).replace(Sketch.PACKAGE + "." + Sketch.CLASS + ".", ""))
                .replaceAll("")
                .replace(",", ", ")
                .replace(",  ", ", ");
    }

    /** As {@code (int a, int b): int}, seen from a type that may say what type variables are. */
    String call(ExecutableElement method, DeclaredType site) {
        var type = type(method, site);
        return "(" + parameters(method, type) + "): " + plain(type.getReturnType());
    }

    /** As {@code int Math.max(int a, int b)}. */
    String full(ExecutableElement method, DeclaredType site) {
        var type = type(method, site);
        var owner = (TypeElement) method.getEnclosingElement();
        boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
        boolean ownMethod = !constructor && isAroundCell(owner);
        var name = constructor
                ? owner.getSimpleName() + variables(owner)
                : (ownMethod ? "" : owner.getSimpleName() + ".") + method.getSimpleName();
        var thrown = method.getThrownTypes().stream().map(Signatures::plain).collect(Collectors.joining(", "));
        return (constructor ? "" : plain(type.getReturnType()) + " ")
                + name
                + "(" + parameters(method, type) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    /** Whether a class is there only because a cell's methods and variables need one. */
    static boolean isAroundCell(TypeElement type) {
        var name = type.getQualifiedName().toString();
        return type.getSimpleName().contentEquals(Sketch.CLASS)
                || type.getSimpleName().contentEquals("$Method")
                || name.matches("REPL\\.\\$JShell\\$\\w+");
    }

    private static String variables(TypeElement type) {
        return type.getTypeParameters().isEmpty()
                ? ""
                : type.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", ", "<", ">"));
    }

    private ExecutableType type(ExecutableElement method, DeclaredType site) {
        try {
            var type = site == null ? method.asType() : compilation.types().asMemberOf(site, method);
            return (ExecutableType) type;
        } catch (IllegalArgumentException e) {
            // not a member of that type after all
            return (ExecutableType) method.asType();
        }
    }

    private String parameters(ExecutableElement method, ExecutableType type) {
        var names = parameterNames(method);
        var texts = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var text = plain(type.getParameterTypes().get(i));
            boolean more = method.isVarArgs() && i == names.size() - 1 && text.endsWith("[]");
            texts.add((more ? text.substring(0, text.length() - 2) + "..." : text) + " " + names.get(i));
        }
        return String.join(", ", texts);
    }

    /** The names of a method's parameters: the author's, an implementation's, or made of the types. */
    List<String> parameterNames(ExecutableElement method) {
        var own = names(method);
        if (own.stream().noneMatch(name -> NO_NAME.matcher(name).matches())) {
            return own;
        }
        return implementation(method).map(Signatures::names).orElseGet(() -> byTypes(method));
    }

    private static List<String> names(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    private Optional<ExecutableElement> implementation(ExecutableElement method) {
        var owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return IMPLEMENTATIONS.getOrDefault(owner, List.of()).stream()
                .flatMap(name -> compilation.classNamed(name).stream())
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(other -> other.getSimpleName().equals(method.getSimpleName())
                        && shapes(other).equals(shapes(method))
                        && names(other).stream()
                                .noneMatch(name -> NO_NAME.matcher(name).matches()))
                .findFirst();
    }

    private static List<String> byTypes(ExecutableElement method) {
        var names = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            var name = byType(parameter);
            int same = 2;
            var free = name;
            while (names.contains(free)) {
                free = name + same++;
            }
            names.add(free);
        }
        return names;
    }

    private static String byType(VariableElement parameter) {
        var type = parameter.asType();
        if (type.getKind() == TypeKind.TYPEVAR || type.getKind().isPrimitive()) {
            return type.toString().substring(0, 1).toLowerCase(Locale.ROOT);
        } else if (type instanceof ArrayType) {
            return "values";
        }
        var name = ((DeclaredType) type).asElement().getSimpleName().toString();
        return name.equals("Object") ? "o" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The simple names of the types of the parameters, as a source file has them. */
    static List<String> shapes(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> shape(parameter.asType()))
                .toList();
    }

    private static String shape(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return shape(array.getComponentType()) + "[]";
        }
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }

    /** As {@code final class java.util.Locale implements Cloneable, Serializable}. */
    String full(TypeElement type) {
        var qualified = Names.inMessage(type.getQualifiedName().toString());
        var name = qualified.startsWith(Sketch.PACKAGE + "." + Sketch.CLASS) || qualified.isEmpty()
                ? type.getSimpleName().toString()
                : qualified;
        var text = new StringBuilder();
        if (type.getKind() == ElementKind.CLASS) {
            type.getModifiers().stream()
                    .filter(modifier -> modifier == Modifier.ABSTRACT || modifier == Modifier.FINAL)
                    .forEach(modifier -> text.append(modifier).append(' '));
        }
        text.append(word(type)).append(' ').append(name).append(variables(type));
        if (type.getKind() == ElementKind.RECORD) {
            text.append(type.getRecordComponents().stream()
                    .map(part -> plain(part.asType()) + " " + part.getSimpleName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        var above = type.getSuperclass();
        if (type.getKind() == ElementKind.CLASS
                && above.getKind() == TypeKind.DECLARED
                && !above.toString().equals("java.lang.Object")) {
            text.append(" extends ").append(plain(above));
        }
        if (!type.getInterfaces().isEmpty() && type.getKind() != ElementKind.ANNOTATION_TYPE) {
            text.append(type.getKind().isInterface() ? " extends " : " implements ")
                    .append(type.getInterfaces().stream().map(Signatures::plain).collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static String word(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "@interface";
            default -> "class";
        };
    }

    /** As {@code double Math.PI}, or {@code int counter} for a variable of a cell. */
    String full(VariableElement variable) {
        var owner = variable.getEnclosingElement();
        boolean member = variable.getKind().isField() && owner instanceof TypeElement type && !isAroundCell(type);
        var value = variable.getConstantValue();
        return plain(variable.asType()) + " " + (member ? owner.getSimpleName() + "." : "") + variable.getSimpleName()
                + (value == null ? "" : " = " + compilation.elements().getConstantExpression(value));
    }

    /** One short line about anything. */
    String brief(Element element, DeclaredType site) {
        if (element instanceof ExecutableElement method) {
            return call(method, site);
        } else if (element instanceof TypeElement type) {
            return word(type) + " " + Names.inMessage(type.getQualifiedName().toString());
        }
        try {
            var type = site == null || !element.getKind().isField()
                    ? element.asType()
                    : compilation.types().asMemberOf(site, element);
            return plain(type);
        } catch (IllegalArgumentException e) {
            // not a member of that type after all
            return plain(element.asType());
        }
    }
}
