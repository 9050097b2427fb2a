package tunebook.kernel.app.doctor;

import java.util.Objects;

/**
 * What a check found.
 *
 * @param state does it work?
 * @param subject what was looked at, in a word or two
 * @param detail what was seen
 * @param advice what to do; empty if all is well
 */
public record Finding(State state, String subject, String detail, String advice) {
    /** How well a thing works. */
    public enum State {
        GOOD("ok  "),
        DOUBTFUL("hm  "),
        BAD("NO  ");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }
    }

    public Finding {
        Objects.requireNonNull(state, "state");
        if ((state == State.GOOD) != advice.isEmpty()) {
            throw new IllegalArgumentException("whatever is not well needs advice, and only that: " + subject);
        }
    }

    static Finding good(String subject, String detail) {
        return new Finding(State.GOOD, subject, detail, "");
    }

    static Finding doubtful(String subject, String detail, String advice) {
        return new Finding(State.DOUBTFUL, subject, detail, advice);
    }

    static Finding bad(String subject, String detail, String advice) {
        return new Finding(State.BAD, subject, detail, advice);
    }

    /** The finding as the lines of a report. */
    public String report() {
        var line = state.mark + "%-12s %s".formatted(subject, detail);
        return advice.isEmpty()
                ? line
                : line + "\n" + " ".repeat(17) + "-> " + advice.replace("\n", "\n" + " ".repeat(20));
    }
}
