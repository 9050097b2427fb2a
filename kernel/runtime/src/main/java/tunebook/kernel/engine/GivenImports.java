package tunebook.kernel.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

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
    private final Set<Snippet> told = new HashSet<>();

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
            shell.eval(next).stream().map(SnippetEvent::snippet).forEach(told::add);
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

    /** Whether a snippet is one of them. */
    boolean includes(Snippet snippet) {
        return told.contains(snippet);
    }
}
