package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is read of a cell that does not compile: the first problem whole, with its line, a mark, words and hints; the
 * others by a line each. What only follows from the first is left out: after a place that cannot be read nothing
 * that the compiler says is sure, and a name that is unknown once is so everywhere.
 *
 * @param sentence what is wrong, in one line
 * @param lines all that is shown
 */
public record CompileReport(String sentence, List<Line> lines) {
    private static final int MAX_OTHERS = 4;

    public CompileReport {
        lines = List.copyOf(lines);
    }

    /**
     * The report.
     *
     * @param cell the name of the cell, as {@code cell 3}
     * @param written the cell as its author wrote it, with the lines of the problems' source
     * @param found what the compiler says, in its order
     */
    public static CompileReport of(String cell, String written, List<Problem> found, Scope scope) {
        var problems = rootFirst(found);
        return of(cell, new Excerpt(problems.get(0).source(), written), problems, scope);
    }

    /** With brackets after what is no array before the index in them, which may be right for a map. */
    private static List<Problem> rootFirst(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(problem -> !NoArray.isOf(problem)
                        || !problem.span().contains(problems.get(0).position())))
                .toList();
    }

    private static CompileReport of(String cell, Excerpt excerpt, List<Problem> problems, Scope scope) {
        var first = problems.get(0);
        var own = Complaint.of(first.message());
        var known = Mistakes.explain(first, scope);
        var explanation = known.orElseGet(() -> Explanation.of(own));
        var span = explanation.place().orElse(first.span());
        var lines = new ArrayList<Line>();
        lines.add(Line.of(Ink.KIND, "Compile error").and(Ink.PLAIN, ": " + explanation.sentence()));
        lines.add(Line.of(cell + ", line " + excerpt.line(span.start())));
        lines.addAll(excerpt.marked(span));
        explanation.hints().forEach(hint -> lines.add(hint(hint)));
        if (known.isPresent()) {
            lines.add(Line.of(Ink.FAINT, "javac: " + own));
        }
        lines.addAll(others(problems, excerpt, scope));
        return new CompileReport(explanation.sentence(), lines);
    }

    private static Line hint(String hint) {
        return hint.startsWith(" ")
                ? Line.of(hint)
                : Line.of(Ink.HINT, "Hint: ").and(Ink.PLAIN, hint);
    }

    private static List<Line> others(List<Problem> problems, Excerpt excerpt, Scope scope) {
        var first = problems.get(0);
        if (UnclosedBracket.isSyntax(first)) {
            return List.of();
        }
        var others = new LinkedHashMap<String, Integer>();
        var said = words(first, scope);
        for (var problem : problems.subList(1, problems.size())) {
            var words = words(problem, scope);
            if (!words.equals(said)) {
                others.putIfAbsent(words, excerpt.line(problem.position()));
            }
        }
        var lines = new ArrayList<Line>();
        if (!others.isEmpty()) {
            lines.add(Line.of("Also wrong in this cell:"));
            others.entrySet().stream()
                    .limit(MAX_OTHERS)
                    .map(other -> Line.of("  line " + other.getValue() + ": " + other.getKey()))
                    .forEach(lines::add);
        }
        if (others.size() > MAX_OTHERS) {
            lines.add(Line.of("  and " + (others.size() - MAX_OTHERS) + " more"));
        }
        return lines;
    }

    /** What may have been meant by names that nobody has declared yet; nothing if only waiting can be advised. */
    public static List<String> suggestions(List<Problem> problems, Scope scope) {
        return problems.stream()
                .flatMap(problem -> Mistakes.explain(problem, scope).stream())
                .flatMap(explanation -> explanation.hints().stream())
                .filter(hint -> !hint.contains(UnknownName.NOT_RUN_YET))
                .distinct()
                .toList();
    }

    private static String words(Problem problem, Scope scope) {
        return Mistakes.explain(problem, scope)
                .map(explanation -> explanation.sentence() + ImportOffer.inShort(explanation.hints()))
                .orElseGet(() -> Complaint.of(problem.message()));
    }

    /** The sentence about names that a declaration needs and nobody declared, at their place if that is known. */
    public static Optional<Problem> unresolved(String dependency, String source, Span statement) {
        var parts = dependency.split(" ", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var name = parts[1].replaceFirst("\\(.*", "");
        var word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(source)
                .region(statement.start(), source.length());
        var span = word.find() ? new Span(word.start(), word.end()) : statement;
        var message = "cannot find symbol\n  symbol:   " + dependency + "\n  location: class";
        return Optional.of(new Problem(
                "compiler.err.cant.resolve.location", message, source, statement.start(), span, span.start()));
    }
}
