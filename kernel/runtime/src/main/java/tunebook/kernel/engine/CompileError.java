package tunebook.kernel.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;
import tunebook.kernel.engine.explain.CompileReport;
import tunebook.kernel.engine.explain.Problem;
import tunebook.kernel.engine.explain.Scope;
import tunebook.kernel.engine.explain.Span;

/** Failures of statements that do not compile. */
final class CompileError {
    static final String NAME = "CompileError";

    private CompileError() {}

    /** The failure for the errors of one statement. */
    static Failure of(List<Diag> diagnostics, CellSource source, Statement statement, Scope scope) {
        var problems = diagnostics.stream()
                .filter(Diag::isError)
                .map(error -> problem(error, source, statement))
                .toList();
        return problems.isEmpty()
                ? Failure.of(
                        NAME,
                        source.name() + ", line " + source.line(statement.start())
                                + ": this is not Java that can be run here")
                : of(source, problems, scope);
    }

    /** The failure for a declaration that uses names nobody declared, as {@code class Strin}. */
    static Failure unknown(List<String> names, CellSource source, Statement statement, Scope scope) {
        var problems = problems(names, source, statement);
        return problems.isEmpty()
                ? Failure.of(NAME, "not declared: " + String.join(", ", names))
                : of(source, problems, scope);
    }

    /** What may have been meant by names nobody declared. */
    static List<String> suggestions(List<String> names, CellSource source, Statement statement, Scope scope) {
        return CompileReport.suggestions(problems(names, source, statement), scope);
    }

    private static List<Problem> problems(List<String> names, CellSource source, Statement statement) {
        var whole =
                new Span(statement.start(), statement.inCell(statement.source().length()));
        return names.stream()
                .flatMap(name -> CompileReport.unresolved(name, source.text(), whole).stream())
                .toList();
    }

    /** The failure for problems, of which there is at least one. */
    static Failure of(CellSource source, List<Problem> problems, Scope scope) {
        var report = CompileReport.of(source.name(), source.written(), problems, scope);
        return new Failure(NAME, report.sentence(), report.lines(), Optional.empty());
    }

    private static Problem problem(Diag error, CellSource source, Statement statement) {
        boolean placed = error.getPosition() != Diag.NOPOS;
        int position = statement.inCell(placed ? (int) error.getPosition() : 0);
        int start = placed ? statement.inCell((int) error.getStartPosition()) : position;
        int end = placed ? statement.inCell((int) error.getEndPosition()) : position;
        // the root locale is the compiler's own language, whatever that of the machine
        var message = Names.inMessage(error.getMessage(Locale.ROOT).strip());
        var code = error.getCode() == null ? "" : error.getCode();
        return new Problem(code, message, source.text(), statement.start(), new Span(start, end), position);
    }
}
