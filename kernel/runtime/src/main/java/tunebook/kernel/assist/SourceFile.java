package tunebook.kernel.assist;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;

/** A parsed source file, in which the declaration of an element can be looked up. */
final class SourceFile {
    private static final Pattern GENERIC = Pattern.compile("<[^<>]*>");
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))?\\s*");

    private final String text;
    private final DocTrees trees;
    private final CompilationUnitTree unit;

    private SourceFile(String text, DocTrees trees, CompilationUnitTree unit) {
        this.text = text;
        this.trees = trees;
        this.unit = unit;
    }

    /** Parses. */
    static SourceFile of(String text) {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostic -> {},
                        List.of("-proc:none"),
                        null,
                        List.of(new CellCompiler.Source(text)));
        try {
            return new SourceFile(
                    text, DocTrees.instance(task), task.parse().iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse a text in memory", e);
        }
    }

    /** What the file says about an element: its documentation as Markdown, its text, the names of its parameters. */
    record Found(String documentation, String source, List<String> parameters) {}

    /** Looks an element up. */
    Optional<Found> find(Element element) {
        var finder = new Finder(element);
        finder.scan(unit, null);
        return Optional.ofNullable(finder.found).map(this::found);
    }

    private Found found(TreePath path) {
        var comment = trees.getDocCommentTree(path);
        var parameters = path.getLeaf() instanceof MethodTree method
                ? method.getParameters().stream()
                        .map(each -> each.getName().toString())
                        .toList()
                : List.<String>of();
        return new Found(comment == null ? "" : DocText.markdown(comment), source(path.getLeaf()), parameters);
    }

    private String source(Tree tree) {
        var positions = trees.getSourcePositions();
        int start = (int) positions.getStartPosition(unit, tree);
        int end = (int) positions.getEndPosition(unit, tree);
        if (start < 0 || end < start) {
            return "";
        }
        int lineStart = text.lastIndexOf('\n', start) + 1;
        var indent = text.substring(lineStart, start);
        var source = text.substring(start, end);
        return indent.isBlank() ? (indent + source).stripIndent() : source;
    }

    private static String shape(String type) {
        var plain = ANNOTATION.matcher(type).replaceAll("");
        for (var less = GENERIC.matcher(plain).replaceAll("");
                !less.equals(plain);
                less = GENERIC.matcher(plain).replaceAll("")) {
            plain = less;
        }
        plain = plain.strip().replace("...", "[]");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    /** Compares by names; types of parameters by their simple names, as nothing is resolved here. */
    private static final class Finder extends TreePathScanner<Void, Void> {
        private final Element wanted;
        private final String owner;
        private TreePath found;

        Finder(Element wanted) {
            this.wanted = wanted;
            var type = wanted instanceof TypeElement ? wanted : wanted.getEnclosingElement();
            owner = nested(type);
        }

        private static String nested(Element type) {
            return type.getEnclosingElement() instanceof TypeElement outer
                    ? nested(outer) + "." + type.getSimpleName()
                    : type.getSimpleName().toString();
        }

        private String owner() {
            var names = "";
            for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof ClassTree type) {
                    names = type.getSimpleName() + (names.isEmpty() ? "" : "." + names);
                }
            }
            return names;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            if (owner().equals(owner)
                    && (wanted instanceof TypeElement
                            || (wanted.getKind() == ElementKind.CONSTRUCTOR && isImplicit(tree)))) {
                found = getCurrentPath();
            }
            return super.visitClass(tree, null);
        }

        /** The constructor of a record that is not written out is the record's head. */
        private static boolean isImplicit(ClassTree tree) {
            return tree.getKind() == Tree.Kind.RECORD;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            if (wanted instanceof ExecutableElement method
                    && tree.getName().contentEquals(method.getSimpleName())
                    && owner().equals(owner)
                    && sameParameters(tree, method)) {
                found = getCurrentPath();
            }
            return null;
        }

        private static boolean sameParameters(MethodTree tree, ExecutableElement method) {
            var written = tree.getParameters().stream()
                    .map(parameter -> shape(parameter.getType().toString()))
                    .toList();
            // a compact constructor of a record names no parameters
            return written.equals(Signatures.shapes(method))
                    || (tree.getParameters().isEmpty()
                            && method.getKind() == ElementKind.CONSTRUCTOR
                            && method.getEnclosingElement().getKind() == ElementKind.RECORD);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            if (wanted.getKind().isField()
                    && tree.getName().contentEquals(wanted.getSimpleName())
                    && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree
                    && owner().equals(owner)) {
                found = getCurrentPath();
            }
            return null;
        }
    }
}
