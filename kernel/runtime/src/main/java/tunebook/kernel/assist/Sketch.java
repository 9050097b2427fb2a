package tunebook.kernel.assist;

import java.util.ArrayList;
import java.util.List;
import tunebook.kernel.assist.CellParts.Kind;
import tunebook.kernel.assist.CellParts.Part;
import tunebook.kernel.engine.CellScope;
import tunebook.kernel.engine.Lexer;

/**
 * A cell that is being written, as a compilation unit that the compiler can make sense of.
 *
 * <p>Earlier cells are imported. The cell's own statements before the cursor stand in the body of a method, its methods
 * and types beside that method, all in one class. The part with the cursor stands at the end of the body, whatever it
 * is, so that it sees all that came before; what is open in it is closed. At the cursor, a name that nobody uses takes
 * the place of the name that is being written, if it is to be completed.
 *
 * @param text the compilation unit
 * @param at the index in the text of the name at the cursor
 */
record Sketch(String text, int at) {
    /** Stands for the name that is to be completed. */
    static final String NAME = "name$at$cursor";

    /** The package that JShell puts its classes into. */
    static final String PACKAGE = "REPL";

    /** The class around the cell. */
    static final String CLASS = "$Cell";

    /** The sketch for completing the name at the cursor. */
    static Sketch completing(Cursor cursor, CellScope earlier) {
        var cell = visible(cursor.cell());
        var replaced = cell.substring(0, cursor.nameStart()) + NAME;
        return of(replaced + cell.substring(cursor.nameEnd()), cursor.nameStart(), replaced.length(), earlier);
    }

    /** The sketch for looking at a name; {@code to} is how far the cell is written for sure. */
    static Sketch reading(Cursor name, int to, CellScope earlier) {
        return of(visible(name.cell()), name.nameStart(), Math.max(name.nameEnd(), to), earlier);
    }

    private static Sketch of(String cell, int start, int end, CellScope earlier) {
        var parts = CellParts.of(cell);
        var focus = focus(parts, start, end);
        var text = new StringBuilder();
        // the classes of earlier cells are visible in their own package only
        text.append("package ").append(PACKAGE).append(";\n");
        imports(cell, parts, focus, earlier).forEach(line -> text.append(line).append('\n'));
        text.append("class ").append(CLASS).append(" {\n");
        for (var part : parts) {
            if (!part.equals(focus) && (part.kind() == Kind.METHOD || part.kind() == Kind.TYPE)) {
                text.append(cell, part.start(), part.end()).append('\n');
            }
        }
        text.append("void $run() throws Throwable {\n");
        for (var part : parts) {
            if (part.end() <= focus.start() && part.kind() == Kind.STATEMENT) {
                text.append(ended(cell.substring(part.start(), part.end()))).append('\n');
            }
        }
        boolean method = focus.kind() == Kind.METHOD;
        text.append(method ? "class $Method {\n" : "");
        int offset = text.length() - focus.start();
        var written = cell.substring(focus.start(), end) + rest(cell, focus, end);
        text.append(focus.kind() == Kind.STATEMENT ? ended(written) : written).append(method ? "\n}" : "");
        return new Sketch(text.append("\n}\n}\n").toString(), start + offset);
    }

    /** The cell without what is not Java. */
    private static String visible(String cell) {
        var text = new StringBuilder(cell);
        for (var region : Lexer.regions(cell)) {
            if (region.kind() == Lexer.Kind.MAGIC) {
                var value = "null;";
                int length = region.end() - region.start();
                text.replace(
                        region.start(),
                        region.end(),
                        length < value.length() ? " ".repeat(length) : value + " ".repeat(length - value.length()));
            } else if (!region.closed() || region.kind() == Lexer.Kind.COMMENT) {
                for (int i = region.start(); i < region.end(); i++) {
                    text.setCharAt(i, cell.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
        }
        return text.toString();
    }

    private static Part focus(List<Part> parts, int start, int end) {
        Part focus = null;
        for (var part : parts) {
            if (part.start() <= start && end <= part.end()) {
                focus = part;
            }
        }
        return focus == null || (start == end && focus.end() == end && focus.kind() != Kind.STATEMENT)
                ? new Part(Kind.STATEMENT, start, end)
                : focus;
    }

    private static List<String> imports(String cell, List<Part> parts, Part focus, CellScope earlier) {
        var lines = new ArrayList<String>(earlier.imports());
        var words = Lexer.words(Lexer.code(cell));
        for (var one : earlier.declared()) {
            if (words.contains(one.name())) {
                boolean method = one.kind() == CellScope.Kind.METHOD;
                lines.add("import static " + one.className() + "." + (method ? "*" : one.name()) + ";");
            }
        }
        for (var name : earlier.offered()) {
            if (words.contains(name.substring(name.lastIndexOf('.') + 1))) {
                lines.add("import " + name + ";");
            }
        }
        for (var part : parts) {
            if (!part.equals(focus) && part.kind() == Kind.IMPORT) {
                lines.add(cell.substring(part.start(), part.end()));
            }
        }
        return lines.stream().distinct().toList();
    }

    private static String ended(String statement) {
        var stripped = statement.stripTrailing();
        return stripped.endsWith(";") || stripped.endsWith("}") ? statement : statement + ";";
    }

    /** What follows the cursor in its part, if that closes what is open; else what closes it. */
    private static String rest(String cell, Part focus, int end) {
        var code = Lexer.code(cell);
        var whole = Brackets.open(code.substring(focus.start(), Math.max(end, focus.end())));
        var open = Brackets.open(code.substring(focus.start(), end));
        var tail = cell.substring(end, Math.max(end, focus.end()));
        if (!whole.isEmpty()) {
            return open.closing();
        }
        var tailCode = code.substring(end, Math.max(end, focus.end()));
        return open.needsSemicolon(tailCode) ? ";" + tail : tail;
    }
}
