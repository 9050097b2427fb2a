package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import tunebook.kernel.engine.Inspection.Entry;

/** Finds signatures and documentation. Belongs to the thread that owns JShell. */
final class Inspector {
    private static final Pattern VARIABLE = Pattern.compile("^([\\w$.]+):(.+)$");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)\\}");
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<(?:p|li|h\\d)>\\s*");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final JShell shell;
    private final CursorContext context;
    private final OfferedImports offered;

    Inspector(JShell shell, CursorContext context, OfferedImports offered) {
        this.shell = shell;
        this.context = context;
        this.offered = offered;
    }

    /** About the name that the cursor is in or after; else about the call whose arguments it is in. */
    Optional<Inspection> inspect(String cell, int cursor) {
        offered.take(Lexer.code(cell)).forEach(shell::eval);
        int end = CursorContext.nameEnd(cell, cursor);
        if (CursorContext.nameStart(cell, cursor) < end) {
            var name = ofName(cell, end);
            if (!name.isEmpty()) {
                return inspection(name);
            }
        }
        return inspection(documentation(cell, cursor, ""));
    }

    private List<Documentation> ofName(String cell, int end) {
        int next = end;
        while (next < cell.length() && Character.isWhitespace(cell.charAt(next))) {
            next++;
        }
        boolean called = next < cell.length() && cell.charAt(next) == '(';
        var first = called ? documentation(cell, end, "(") : documentation(cell, end, "");
        if (!first.isEmpty()) {
            return first;
        }
        return called ? documentation(cell, end, "") : documentation(cell, end, "(");
    }

    private List<Documentation> documentation(String cell, int end, String more) {
        var view = context.before(cell, end);
        var text = view.text() + more;
        return shell.sourceCodeAnalysis().documentation(text, text.length(), true);
    }

    private static Optional<Inspection> inspection(List<Documentation> found) {
        var entries = found.stream().map(Inspector::entry).distinct().toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Inspection(entries));
    }

    private static Entry entry(Documentation found) {
        var signature = Names.inMessage(VARIABLE.matcher(found.signature()).replaceFirst("$2 $1"));
        var javadoc = found.javadoc() == null ? "" : found.javadoc();
        return new Entry(signature, plainText(javadoc));
    }

    /** Documentation without its markup. */
    static String plainText(String javadoc) {
        var text = INLINE_TAG.matcher(javadoc).replaceAll("$1");
        text = MARKUP.matcher(PARAGRAPH.matcher(text).replaceAll("\n\n")).replaceAll("");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
