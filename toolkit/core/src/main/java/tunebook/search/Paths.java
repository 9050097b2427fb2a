package tunebook.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.trace.History;

/**
 * What trials have shown of an objective that asks: which decisions lead to which question, and where they end. From this
 * it is known before a trial whether it would only repeat one, and when there is nothing left to try.
 *
 * <p>Nothing but the questions is needed to count. At first one branch is open, the root. A question with c answers puts c
 * open branches in the place of one; an end closes one. None open means that every path was walked. A question without
 * countable answers is never walked to the end, so paths are not kept beyond one.
 *
 * <p>An immutable value, the list of those paths that were new; as with {@link Tried}, lists grown from one another share
 * one table and believe it only where their own paths say the same.
 */
public final class Paths extends AbstractList<Params> {
    private static final long ENDLESS = -1;
    private static final String END = "";

    /** After some decisions: what is asked next, how many answers it has, and which path has shown it. */
    private record Turn(String asked, long answers, int shownBy) {}

    private final History<Params> walked;
    private final ConcurrentHashMap<Params, Turn> turns;
    private final long open;
    private final long ends;

    private Paths(History<Params> walked, ConcurrentHashMap<Params, Turn> turns, long open, long ends) {
        this.walked = walked;
        this.turns = turns;
        this.open = open;
        this.ends = ends;
    }

    /** Nothing is known. */
    static Paths none() {
        return new Paths(History.empty(), new ConcurrentHashMap<>(), 1, 0);
    }

    /** Whether all paths were walked. */
    boolean isClosed() {
        return open == 0;
    }

    /** Whether some were walked, and their number is finite as far as is known. */
    boolean isCountable() {
        return !walked.isEmpty() && open != ENDLESS;
    }

    /** Number of different ends reached. */
    long ends() {
        return ends;
    }

    private Turn after(Params decisions) {
        Turn turn = turns.get(decisions);
        return turn != null && isOurs(decisions, turn) ? turn : null;
    }

    private boolean isOurs(Params decisions, Turn turn) {
        if (turn.shownBy() >= walked.size()) {
            return false;
        }
        Params path = walked.get(turn.shownBy());
        int depth = decisions.size();
        return path.size() >= depth
                && path.first(depth).equals(decisions)
                && asked(path, depth).equals(turn.asked());
    }

    private static String asked(Params path, int depth) {
        return path.names().stream().skip(depth).findFirst().orElse(END);
    }

    /** Whether a trial with these values would only walk a path that was walked before. */
    boolean repeats(Params values) {
        Params decisions = Params.none();
        for (Turn turn = after(decisions); turn != null && turn.answers() != ENDLESS; turn = after(decisions)) {
            if (turn.asked().equals(END)) {
                return true;
            }
            if (!values.has(turn.asked())) {
                return false;
            }
            decisions = decisions.with(turn.asked(), values.get(turn.asked()));
        }
        return false;
    }

    /**
     * These paths and one more, its values in the order in which they were asked for; the same if it shows nothing new. A
     * trial that asked for nothing, or failed before it could, shows nothing: to run it again may be all that is wanted.
     */
    Paths and(Params path, SearchSpace space) {
        if (path.size() == 0) {
            return this;
        }
        List<Turn> fresh = new ArrayList<>();
        int known = 0;
        long left = open;
        for (int depth = 0; depth <= path.size(); depth++) {
            String asked = asked(path, depth);
            Turn before = fresh.isEmpty() ? after(path.first(depth)) : null;
            if (before != null && !before.asked().equals(asked)) {
                return new Paths(
                        walked, turns, ENDLESS, ends); // it does not ask the same every time: nothing is certain
            }
            long answers = before == null ? answers(space, asked) : before.answers();
            if (before == null) {
                fresh.add(new Turn(asked, answers, walked.size()));
                left = left == ENDLESS || answers == ENDLESS ? ENDLESS : left + answers - 1;
            } else {
                known++;
            }
            if (answers == ENDLESS) {
                break;
            }
        }
        return fresh.isEmpty() ? this : grown(path, known, fresh, left);
    }

    private Paths grown(Params path, int known, List<Turn> fresh, long left) {
        var table = turns;
        for (int i = 0; i < fresh.size(); i++) {
            if (table.putIfAbsent(path.first(known + i), fresh.get(i)) != null) {
                table = ours(); // another branch has been here
                i = -1;
            }
        }
        boolean ended = fresh.get(fresh.size() - 1).asked().equals(END);
        return new Paths(walked.append(path), table, left, ended ? ends + 1 : ends);
    }

    private ConcurrentHashMap<Params, Turn> ours() {
        var table = new ConcurrentHashMap<>(turns);
        table.entrySet().removeIf(entry -> !isOurs(entry.getKey(), entry.getValue()));
        return table;
    }

    /** How many ways lead on from a question: 0 from an end. */
    private static long answers(SearchSpace space, String asked) {
        if (asked.equals(END)) {
            return 0;
        }
        Optional<Parameter> parameter = space.find(asked);
        return parameter.isEmpty() || parameter.get().isContinuous()
                ? ENDLESS
                : parameter.get().size();
    }

    /** The decisions that lead to the first branch nobody walked, answers in the order of a grid; empty if there is none. */
    Optional<Params> firstOpen(SearchSpace space) {
        return firstOpen(space, Params.none());
    }

    private Optional<Params> firstOpen(SearchSpace space, Params decisions) {
        Turn turn = after(decisions);
        if (turn == null || turn.answers() == ENDLESS) {
            return Optional.of(decisions);
        }
        for (long i = 0; i < turn.answers(); i++) {
            Object answer = space.get(turn.asked()).at(i);
            var found = firstOpen(space, decisions.with(turn.asked(), answer));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Params get(int index) {
        return walked.get(index);
    }

    @Override
    public int size() {
        return walked.size();
    }
}
