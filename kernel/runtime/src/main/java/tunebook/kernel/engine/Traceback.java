package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Places.Place;
import tunebook.kernel.engine.explain.Ink;
import tunebook.kernel.engine.explain.Line;

/**
 * What a learner reads when a cell throws: the exceptions, outermost first, and where in the cells each came by. Frames
 * of Java's own libraries, of the toolkit and of the kernel are left out; what repeats is said once, with a count.
 */
final class Traceback {
    private static final int MAX_LINES = 20;
    private static final int MAX_FRAMES = 12;
    private static final int MAX_SOURCE = 90;
    /** The longest round of calls that is recognised as one when it repeats. */
    private static final int MAX_ROUND = 6;

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");
    private static final String CELL_METHOD = "do_it$";

    private Traceback() {}

    /** The lines for what a cell threw; {@code places} finds where its frames are. */
    static List<Line> of(Throwable thrown, Function<StackTraceElement, Optional<Place>> places) {
        var lines = new ArrayList<Line>();
        for (var link : chain(thrown)) {
            lines.add(headline(lines.isEmpty() ? "" : "Caused by: ", link));
            var frames = Arrays.stream(link.getStackTrace())
                    .filter(Traceback::isTold)
                    .map(frame -> "    at " + frame(frame, places.apply(frame)))
                    .toList();
            shortened(folded(frames), MAX_FRAMES).forEach(frame -> lines.add(Line.of(frame)));
        }
        return lines.size() <= MAX_LINES ? lines : shortened(lines);
    }

    /** The lines for what was thrown where places cannot be looked up: names of methods, no lines of cells. */
    static List<Line> withoutPlaces(Throwable thrown) {
        return of(thrown, frame -> Optional.empty());
    }

    /** Frames of learners' code; not those of the faces of methods, which have no lines. */
    private static boolean isTold(StackTraceElement frame) {
        return Names.isLearners(frame.getClassName()) && frame.getLineNumber() >= 0;
    }

    /** The exception and its causes, each once. */
    static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var chain = new ArrayList<Throwable>();
        for (var link = thrown; link != null && seen.add(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    /** The class of the exception and its message. */
    private static Line headline(String before, Throwable thrown) {
        var message = message(thrown);
        return Line.of(before)
                .and(Ink.KIND, Names.readable(thrown.getClass()))
                .and(Ink.PLAIN, message.isEmpty() ? "" : ": " + message);
    }

    /** The exception's message; empty if it has none. */
    static String message(Throwable thrown) {
        try {
            var message = thrown.getLocalizedMessage();
            return message == null ? "" : Names.inMessage(message);
        } catch (RuntimeException e) {
            // an exception class of the learner's, whose own message fails
            return "(its message failed with " + e.getClass().getName() + ")";
        }
    }

    private static String frame(StackTraceElement frame, Optional<Place> place) {
        var method = method(frame);
        var where = place.map(Place::toString).orElse("a cell");
        var text = place.map(Place::text).orElse("");
        var source = text.length() <= MAX_SOURCE ? text : text.substring(0, MAX_SOURCE) + "...";
        return (method.isEmpty() ? where : method + "(" + where + ")") + (source.isEmpty() ? "" : ":  " + source);
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
        if (name.startsWith(CELL_METHOD)) {
            return "";
        }
        return switch (name) {
            case "<init>" -> "new " + owner;
            case "<clinit>" -> "static initializer of " + owner;
            default -> owner.isEmpty() ? name : owner + "." + name;
        };
    }

    /** The lines, with rounds of calls that repeat said once. */
    static List<String> folded(List<String> lines) {
        var folded = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            int round = round(lines, i);
            int times = times(lines, i, round);
            if (times < 3) {
                folded.add(lines.get(i++));
                continue;
            }
            folded.addAll(lines.subList(i, i + round));
            folded.add("    ... " + (round == 1 ? "the line above" : "the " + round + " lines above") + ", "
                    + (times - 1) + " more times");
            i += round * times;
        }
        return folded;
    }

    /** The length of the round that begins at a line and repeats most of the lines. */
    private static int round(List<String> lines, int from) {
        int best = 1;
        for (int round = 2; round <= MAX_ROUND; round++) {
            if (times(lines, from, round) * round > times(lines, from, best) * best) {
                best = round;
            }
        }
        return best;
    }

    private static int times(List<String> lines, int from, int round) {
        int times = 1;
        int end = from + round;
        while (end + round <= lines.size()
                && lines.subList(from, from + round).equals(lines.subList(end, end + round))) {
            times++;
            end += round;
        }
        return times;
    }

    private static List<Line> shortened(List<Line> lines) {
        int tail = MAX_LINES / 4;
        int head = MAX_LINES - tail - 1;
        var kept = new ArrayList<>(lines.subList(0, head));
        kept.add(Line.of("    ... " + (lines.size() - head - tail) + " lines left out"));
        kept.addAll(lines.subList(lines.size() - tail, lines.size()));
        return kept;
    }

    private static List<String> shortened(List<String> lines, int limit) {
        if (lines.size() <= limit) {
            return lines;
        }
        int tail = limit / 4;
        int head = limit - tail - 1;
        var kept = new ArrayList<>(lines.subList(0, head));
        kept.add("    ... " + (lines.size() - head - tail) + " lines left out");
        kept.addAll(lines.subList(lines.size() - tail, lines.size()));
        return kept;
    }
}
