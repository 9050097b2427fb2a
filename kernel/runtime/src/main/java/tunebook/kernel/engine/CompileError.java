package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import tunebook.kernel.engine.Places.Place;

/** What the compiler said about a statement: the line, a caret, and the message in plain words. */
final class CompileError {
    static final String NAME = "CompileError";

    private static final Pattern SYMBOL = Pattern.compile("\\n\\s*symbol:\\s*(.*)");
    private static final Pattern LOCATION = Pattern.compile("\\n\\s*location:.*", Pattern.DOTALL);
    private static final Pattern JAVA_LANG = Pattern.compile("\\bjava\\.lang\\.(?=[A-Z])");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final int MAX_LINE = 120;
    private static final int MAX_ERRORS = 5;

    private CompileError() {}

    /** The failure for the errors of one statement. */
    static Failure of(List<Diag> diagnostics, CellSource source, Statement statement) {
        var errors =
                diagnostics.stream().filter(Diag::isError).limit(MAX_ERRORS).toList();
        var messages = errors.stream().map(CompileError::message).collect(Collectors.toList());
        var lines = new ArrayList<String>();
        for (int i = 0; i < errors.size(); i++) {
            lines.addAll(lines(errors.get(i), messages.get(i), source, statement));
        }
        var message = messages.isEmpty() ? "this is not Java that can be run here" : messages.get(0);
        if (lines.isEmpty()) {
            lines.add(source.name() + ", line " + source.line(statement.start()) + ": " + message);
        }
        return new Failure(NAME, message, lines, Optional.empty());
    }

    /** The failure for a declaration that uses names nobody declared. */
    static Failure unknown(List<String> names, Place place) {
        var message = "cannot find symbol: " + String.join(", ", names);
        return new Failure(NAME, message, List.of(place + ": " + message, "    " + place.text()), Optional.empty());
    }

    private static List<String> lines(Diag diag, String message, CellSource source, Statement statement) {
        if (diag.getPosition() == Diag.NOPOS) {
            return List.of(source.name() + ": " + message);
        }
        int at = statement.inCell((int) diag.getPosition());
        int end = statement.inCell((int) Math.max(diag.getEndPosition(), diag.getPosition() + 1));
        int line = source.line(at);
        int column = source.column(at);
        var text = source.lineText(line);
        int width = Math.max(1, Math.min(end - at, text.length() - column));
        var indent = text.substring(0, Math.min(column, text.length())).replaceAll("[^\\t]", " ");
        return List.of(
                source.name() + ", line " + line + ": " + message, "    " + text, "    " + indent + "^".repeat(width));
    }

    private static String message(Diag diag) {
        var message = Names.inMessage(diag.getMessage(Locale.getDefault()).strip());
        var symbol = SYMBOL.matcher(message);
        if (symbol.find()) {
            var what = symbol.group(1).strip().replaceAll("\\s+", " ");
            message = LOCATION.matcher(symbol.replaceFirst("")).replaceFirst("") + ": " + what;
        }
        var oneLine = LINE_BREAK.matcher(message).replaceAll("; ");
        return JAVA_LANG
                .matcher(oneLine.length() <= MAX_LINE ? oneLine : message)
                .replaceAll("");
    }
}
