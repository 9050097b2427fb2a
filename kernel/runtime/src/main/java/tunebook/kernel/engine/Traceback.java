package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Places.Place;
import tunebook.kernel.engine.explain.ExceptionAdvice;
import tunebook.kernel.engine.explain.Ink;
import tunebook.kernel.engine.explain.Line;
import tunebook.kernel.engine.explain.MarkedLine;

/**
 * What a learner reads when a cell throws: the exceptions, outermost first, where in the cells each came by, and what to
 * do about the innermost. The line that failed is shown with a mark. Frames of Java's own libraries, of the toolkit and
 * of the kernel are left out; what repeats is said once, with a count.
 */
final class Traceback {
    private static final int MAX_LINES = 20;
    private static final int MAX_FRAMES = 12;
    private static final int MAX_SOURCE = 90;

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");
    private static final Pattern CAST = Pattern.compile("class (\\S+) cannot be cast to class (\\S+)");
    private static final Pattern INITIALIZER = Pattern.compile("(?s)^Exception (.*) \\[in thread .*]$");
    private static final Pattern PACKAGE = Pattern.compile("\\bjava(?:\\.[a-z]\\w*)+\\.(?=[A-Z])");
    private static final String CELL_METHOD = "do_it$";

    private final Function<StackTraceElement, Optional<Place>> places;
    private final List<Line> lines = new ArrayList<>();

    private Traceback(Function<StackTraceElement, Optional<Place>> places) {
        this.places = places;
    }

    /**
     * The lines for what a cell threw.
     *
     * @param places finds where its frames are
     * @param advice what to do about an exception, if something special is known of it
     */
    static List<Line> of(
            Thrown thrown,
            Function<StackTraceElement, Optional<Place>> places,
            Function<Throwable, Optional<String>> advice) {
        var traceback = new Traceback(places);
        var chain = thrown.chain();
        chain.forEach(link -> traceback.add(traceback.lines.isEmpty() ? "" : "Caused by: ", link));
        var shown = Folding.shortened(traceback.lines, MAX_LINES - 1, Line::of);
        var told = new ArrayList<>(shown);
        advice(chain, advice)
                .ifPresent(words -> told.add(Line.of(Ink.HINT, "Hint: ").and(Ink.PLAIN, words)));
        return told;
    }

    /** The lines for what was thrown where places cannot be looked up: names of methods, no lines of cells. */
    static List<Line> withoutPlaces(Thrown thrown) {
        return of(thrown, frame -> Optional.empty(), link -> Optional.empty());
    }

    private static Optional<String> advice(List<Thrown> chain, Function<Throwable, Optional<String>> special) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            var link = chain.get(i);
            var words = special.apply(link.itself()).or(() -> ExceptionAdvice.of(link.itself(), message(link)));
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private void add(String before, Thrown link) {
        lines.add(headline(before, link));
        var frames = frames(link);
        int first = firstTold(frames, 0);
        if (first < frames.length) {
            addFailing(link, frames, first);
        }
        var rest = new ArrayList<String>();
        for (int i = firstTold(frames, first + 1); i < frames.length; i = firstTold(frames, i + 1)) {
            if (!isSameStatement(frames[i - 1], frames[i])) {
                rest.add(frame(frames[i]));
            }
        }
        Folding.shortened(Folding.folded(rest), MAX_FRAMES, line -> line).forEach(line -> lines.add(Line.of(line)));
        addSuppressed(link);
    }

    private static StackTraceElement[] frames(Thrown link) {
        return link.frames().toArray(StackTraceElement[]::new);
    }

    private void addSuppressed(Thrown link) {
        for (var suppressed : link.suppressed()) {
            lines.add(headline("  Suppressed: ", suppressed));
            var frames = frames(suppressed);
            int first = firstTold(frames, 0);
            if (first < frames.length) {
                lines.add(Line.of("  " + frame(frames[first])));
            }
        }
        int more = link.suppressedCount() - link.suppressed().size();
        if (more > 0) {
            lines.add(Line.of("  Suppressed: " + more + " more"));
        }
    }

    /** The innermost frame, with its line. */
    private void addFailing(Thrown link, StackTraceElement[] frames, int index) {
        var place = places.apply(frames[index]);
        var text = place.map(found -> found.source().lineText(found.line())).orElse("");
        lines.add(Line.of("    at " + where(frames[index], place)));
        if (!text.isBlank()) {
            var line = new MarkedLine(place.get().line(), text, place.get().inLine(isCell(frames[index])));
            lines.addAll(line.marked(link.type().getSimpleName(), message(link), called(link, frames, index)));
        }
    }

    /** The method that a frame called, if what was thrown came out of one. */
    private static Optional<String> called(Thrown link, StackTraceElement[] frames, int caller) {
        if (link.itself() instanceof StackOverflowError && caller + 1 < frames.length) {
            // of two methods that call each other, each is called by the next; one that calls itself is the next
            return Optional.of(frames[firstTold(frames, caller + 1) % frames.length].getMethodName());
        }
        int callee = caller - 1;
        while (callee >= 0 && Names.isLearners(frames[callee].getClassName())) {
            // the face of a method
            callee--;
        }
        if (callee < 0) {
            return Optional.empty();
        }
        var name = frames[callee].getMethodName();
        var owner = frames[callee].getClassName();
        return Optional.of(name.equals("<init>") ? "new " + owner.substring(owner.lastIndexOf('.') + 1) : name);
    }

    /** Whether two frames are one statement of a cell, which JShell has made two methods of. */
    private static boolean isSameStatement(StackTraceElement inner, StackTraceElement outer) {
        return isCell(inner) && isCell(outer) && inner.getClassName().equals(outer.getClassName());
    }

    /** Whether a frame is code of a cell itself, not of a method or class in it. */
    private static boolean isCell(StackTraceElement frame) {
        return frame.getMethodName().startsWith(CELL_METHOD);
    }

    private static int firstTold(StackTraceElement[] frames, int from) {
        int index = from;
        while (index < frames.length && !isTold(frames[index])) {
            index++;
        }
        return index;
    }

    /** Frames of learners' code; not those of the faces of methods, which have no lines. */
    private static boolean isTold(StackTraceElement frame) {
        return Names.isLearners(frame.getClassName()) && frame.getLineNumber() >= 0;
    }

    /** The class of the exception and its message. */
    private static Line headline(String before, Thrown thrown) {
        var message = message(thrown);
        return Line.of(before)
                .and(Ink.KIND, Names.readable(thrown.type()))
                .and(Ink.PLAIN, message.isEmpty() ? "" : ": " + message);
    }

    /** The exception's message, with plain names of classes; empty if it has none, or only that of its cause. */
    static String message(Thrown thrown) {
        return plain(thrown.itself(), Names.inMessage(thrown.message()));
    }

    private static String plain(Throwable thrown, String message) {
        if (thrown instanceof ExceptionInInitializerError) {
            return PACKAGE.matcher(INITIALIZER.matcher(message).replaceFirst("$1"))
                    .replaceAll("");
        }
        if (thrown instanceof IllegalFormatException || message.startsWith("No enum constant ")) {
            return PACKAGE.matcher(message).replaceAll("");
        }
        if (thrown instanceof ClassCastException || thrown instanceof NullPointerException) {
            var cast = CAST.matcher(message).replaceFirst("$1 cannot be cast to $2");
            return PACKAGE.matcher(cast).replaceAll("");
        }
        return message;
    }

    private String frame(StackTraceElement frame) {
        var place = places.apply(frame);
        var text = place.map(Place::text).orElse("");
        var source = text.length() <= MAX_SOURCE ? text : text.substring(0, MAX_SOURCE) + "...";
        return "    at " + where(frame, place) + (source.isEmpty() ? "" : ":  " + source);
    }

    private static String where(StackTraceElement frame, Optional<Place> place) {
        var method = method(frame);
        var where = place.map(Place::toString).orElse("a cell");
        return method.isEmpty() ? where : method + "(" + where + ")";
    }

    /** The method as its author calls it; empty for the code of a cell itself. */
    private static String method(StackTraceElement frame) {
        var owner = Names.plain(frame.getClassName());
        var name = frame.getMethodName();
        var lambda = LAMBDA.matcher(name);
        if (lambda.matches()) {
            var in = lambda.group(1).startsWith(CELL_METHOD) ? "" : " in " + lambda.group(1);
            return "lambda" + in;
        }
        if (isCell(frame)) {
            return "";
        }
        return switch (name) {
            case "<init>" -> "new " + owner;
            case "<clinit>" -> "static initializer of " + owner;
            default -> owner.isEmpty() ? name : owner + "." + name;
        };
    }
}
