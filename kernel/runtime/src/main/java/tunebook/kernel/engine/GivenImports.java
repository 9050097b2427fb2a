package tunebook.kernel.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * The imports that are there before the first cell, and that stay.
 *
 * <p>JShell takes its time for each, so it is told of them when it is first asked, or when nobody waits. Belongs to the
 * thread that owns JShell.
 */
final class GivenImports {
    private final JShell shell;
    private final List<String> declarations;
    private final Deque<String> untold;

    /** Import declarations, as {@code import java.util.*;}. */
    GivenImports(JShell shell, List<String> declarations) {
        this.shell = shell;
        this.declarations = List.copyOf(declarations);
        untold = new ArrayDeque<>(declarations);
    }

    /** Their text. */
    List<String> declarations() {
        return declarations;
    }

    /** Tells JShell of one of them; false if it knows them all. */
    boolean tellOne() {
        var next = untold.poll();
        if (next != null) {
            shell.eval(next);
        }
        return next != null;
    }

    /** Tells JShell of them all. */
    void tell() {
        boolean more = true;
        while (more) {
            more = tellOne();
        }
    }

    /** Whether a snippet is one of them: a cell may make it once more, and JShell has that one instead from then on. */
    boolean includes(Snippet snippet) {
        return snippet instanceof ImportSnippet made && declarations.contains(text(made));
    }

    /** The declaration as it is given. */
    static String text(ImportSnippet snippet) {
        return "import " + (snippet.isStatic() ? "static " : "") + snippet.fullname() + ";";
    }
}
