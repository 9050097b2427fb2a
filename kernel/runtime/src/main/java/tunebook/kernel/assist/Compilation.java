package tunebook.kernel.assist;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler found out about a {@link Sketch}; of use as long as the compiler's task. */
record Compilation(Sketch sketch, CompilationUnitTree unit, Trees trees, Elements elements, Types types) {
    /** The tree of the name at the cursor, if there is one. */
    Optional<TreePath> nameAtCursor(String name) {
        var finder = new Finder(name);
        finder.scan(unit, null);
        return Optional.ofNullable(finder.found);
    }

    /** The innermost tree around the cursor. */
    TreePath around() {
        var finder = new Around();
        finder.scan(new TreePath(unit), null);
        return finder.found == null ? new TreePath(unit) : finder.found;
    }

    /** What is in scope at a tree, or as near to it as the compiler can say. */
    Optional<Scope> scope(TreePath path) {
        for (var at = path; at != null; at = at.getParentPath()) {
            try {
                return Optional.of(trees.getScope(at));
            } catch (RuntimeException | AssertionError e) {
                // the compiler has no scope for a tree that is this broken: look further out
            }
        }
        return Optional.empty();
    }

    /** What a tree means; empty if the compiler cannot tell. */
    Optional<Element> element(TreePath path) {
        return Optional.ofNullable(trees.getElement(path)).filter(element -> !isUnknown(element.asType()));
    }

    /** The type of an expression; empty if the compiler cannot tell. */
    Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(trees.getTypeMirror(path)).filter(type -> !isUnknown(type));
    }

    static boolean isUnknown(TypeMirror type) {
        return type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.OTHER;
    }

    /** A class by its qualified name. */
    Optional<TypeElement> classNamed(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    /** Finds the deepest tree that has its name at the cursor. */
    private final class Finder extends TreePathScanner<Void, Void> {
        private final String name;
        private TreePath found;

        Finder(String name) {
            this.name = name;
        }

        @Override
        public Void visitErroneous(ErroneousTree tree, Void unused) {
            return scan(tree.getErrorTrees(), null);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            if (start(tree) == sketch.at() && tree.getName().contentEquals(name)) {
                found = getCurrentPath();
            }
            return super.visitIdentifier(tree, null);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            note(tree, tree.getIdentifier());
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            note(tree, tree.getName());
            return super.visitMemberReference(tree, null);
        }

        private void note(Tree tree, CharSequence last) {
            if (name.contentEquals(last) && end(tree) == sketch.at() + name.length()) {
                found = getCurrentPath();
            }
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            declared(tree, tree.getName());
            return super.visitVariable(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            declared(tree, tree.getName());
            return super.visitMethod(tree, null);
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            declared(tree, tree.getSimpleName());
            return super.visitClass(tree, null);
        }

        private void declared(Tree tree, CharSequence its) {
            if (name.contentEquals(its) && start(tree) <= sketch.at() && sketch.at() < end(tree)) {
                found = getCurrentPath();
            }
        }
    }

    /** Finds the innermost tree around the cursor. */
    private final class Around extends TreePathScanner<Void, Void> {
        private TreePath found;

        @Override
        public Void visitErroneous(ErroneousTree tree, Void unused) {
            return scan(tree.getErrorTrees(), null);
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null && start(tree) <= sketch.at() && sketch.at() <= end(tree)) {
                found = new TreePath(getCurrentPath(), tree);
                return super.scan(tree, null);
            }
            return tree instanceof CompilationUnitTree ? super.scan(tree, null) : null;
        }
    }
}
