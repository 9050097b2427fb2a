package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;

/**
 * A line of a cell in which something was thrown.
 *
 * @param number of the line in its cell, from 1
 * @param text of the line
 * @param run the part of it that was run
 */
public record MarkedLine(int number, String text, Span run) {
    /**
     * The line with a mark under what went wrong in it, as far as that can be told.
     *
     * @param exception the name of the exception's class
     * @param message its message
     * @param called the method that was called in the line and threw; {@code new C} for a constructor
     */
    public List<Line> marked(String exception, String message, Optional<String> called) {
        return Excerpt.marked(number, text, Culprit.in(text, run, exception, message, called));
    }
}
