package tunebook.kernel.assist;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.CellScope;
import tunebook.kernel.engine.ClassNames;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.Lexer;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.Magics;

/** Answers questions about a cell that is being written. Never waits for a cell that runs. */
public final class Assistant implements AutoCloseable {
    private static final Pattern IMPORT = Pattern.compile(
            "(?:^|[;}\\n])\\s*import\\s+(?<static>static\\s+)?(?<path>[\\w$]+(?:\\s*\\.\\s*[\\w$]+)*\\s*\\.\\s*)?[\\w$]*$");

    private final Engine engine;
    private final MagicAssistant magics;
    private final CellCompiler compiler = new CellCompiler();
    private final Sources sources;
    private final ShortValue values;

    /** Helps with cells of an engine in which these magics can be called. */
    public Assistant(Engine engine, Magics magics) {
        this.engine = engine;
        this.magics = new MagicAssistant(magics);
        sources = new Sources(engine.libraries());
        values = new ShortValue(engine::valueOf);
    }

    Sources sources() {
        return sources;
    }

    ShortValue values() {
        return values;
    }

    ClassNames names() {
        return engine.names();
    }

    /** What could stand at the cursor. Indexes count {@code char}s. */
    public Completion complete(String cell, int at) {
        var cursor = new Cursor(cell, at);
        var call = MagicAssistant.call(cursor);
        if (call.isPresent()) {
            return magics.takesSource(call.get()) && !call.get().isNameOpen()
                    ? java(MagicAssistant.java(cell, call.get()), at)
                    : magics.complete(cursor, call.get());
        }
        return CellMagic.of(cell).isPresent()
                ? magics.body(cell).map(body -> java(body, at)).orElseGet(() -> Completion.none(cursor.at()))
                : java(cell, at);
    }

    private Completion java(String cell, int at) {
        var cursor = new Cursor(cell, at);
        if (cursor.isOutsideCode() || (cursor.name().isEmpty() && cursor.nameStart() < cursor.nameEnd())) {
            return Completion.none(cursor.at());
        }
        var earlier = engine.scope();
        var line = Lexer.code(cell).substring(0, cursor.at());
        var path = IMPORT.matcher(line);
        var sketch = path.find() ? new Sketch("", 0) : Sketch.completing(cursor, earlier);
        List<Completion.Match> matches = compiler.ask(
                sketch,
                engine.classPath(),
                earlier.classFiles(),
                compilation -> sketch.text().isEmpty()
                        ? new ImportPath(compilation, names())
                                .matches(path.group("path"), path.group("static") != null, cursor.prefix())
                        : new Completer(compilation, earlier, names(), cursor).matches());
        return matches.isEmpty()
                ? Completion.none(cursor.at())
                : new Completion(matches, cursor.nameStart(), cursor.nameEnd());
    }

    /**
     * What is known about the name that the cursor is in or after; else about the call whose arguments it is in.
     *
     * @param detailed with the source, where it is known
     */
    public Optional<Inspection> inspect(String cell, int at, boolean detailed) {
        var cursor = new Cursor(cell, at);
        // a call as if it were written as far as its name's end
        var call = MagicAssistant.call(cursor.moved(Math.max(cursor.at(), cursor.nameEnd())));
        if (call.isPresent() && !(magics.takesSource(call.get()) && !call.get().isNameOpen())) {
            return magics.inspect(call.get().name());
        }
        var text = call.isPresent()
                ? MagicAssistant.java(cell, call.get())
                : magics.body(cell).orElse(cell);
        return CellMagic.of(text).isPresent() ? Optional.empty() : inspectJava(text, at, detailed);
    }

    /** The methods or constructors that {@code text.substring} or {@code new Point} may call. */
    public List<String> signatures(String callee) {
        var call = callee + "(";
        return inspectJava(call, call.length(), false).stream()
                .flatMap(found -> found.entries().stream())
                .map(Inspection.Entry::signature)
                .toList();
    }

    private Optional<Inspection> inspectJava(String cell, int at, boolean detailed) {
        var cursor = new Cursor(cell, at);
        if (cursor.isOutsideCode() && cursor.openParenthesis() < 0) {
            return Optional.empty();
        }
        if (!cursor.isOutsideCode() && !cursor.name().isEmpty()) {
            var found = inspect(cursor, cursor, -1, detailed);
            if (found.isPresent()) {
                return found;
            }
        }
        var code = Lexer.code(cell).substring(0, cursor.at());
        if (code.endsWith(")")) {
            return inspectJava(cell, cursor.at() - 1, detailed);
        }
        for (var inner = cursor; inner.openParenthesis() >= 0; inner = inner.moved(inner.openParenthesis())) {
            var called = calledAt(inner);
            if (!called.name().isEmpty()) {
                var found = inspect(called, cursor, arguments(inner), detailed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The name before the bracket that is open at the cursor, type arguments left out. */
    private static Cursor calledAt(Cursor cursor) {
        var code = Lexer.code(cursor.cell());
        int end = code.substring(0, cursor.openParenthesis()).stripTrailing().length();
        if (end > 0 && code.charAt(end - 1) == '>') {
            int depth = 0;
            do {
                end--;
                depth += code.charAt(end) == '>' ? 1 : code.charAt(end) == '<' ? -1 : 0;
            } while (depth > 0 && end > 0);
        }
        return cursor.moved(end);
    }

    /** How many arguments are begun between the bracket and the cursor. */
    private static int arguments(Cursor cursor) {
        var code = Lexer.code(cursor.cell()).substring(cursor.openParenthesis() + 1, cursor.at());
        int depth = 0;
        int commas = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            commas += c == ',' && depth == 0 ? 1 : 0;
        }
        return code.isBlank() ? 0 : commas + 1;
    }

    private Optional<Inspection> inspect(Cursor name, Cursor cursor, int arguments, boolean detailed) {
        CellScope earlier = engine.scope();
        var entries = compiler.ask(
                Sketch.reading(name, cursor.at(), earlier),
                engine.classPath(),
                earlier.classFiles(),
                compilation -> new Inspector(compilation, this, earlier, detailed).entries(name.name(), arguments));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Inspection(entries));
    }

    @Override
    public void close() {
        compiler.close();
    }
}
