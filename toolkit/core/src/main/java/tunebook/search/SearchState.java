package tunebook.search;

import java.util.ArrayList;
import java.util.List;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.study.Direction;
import tunebook.trace.History;
import tunebook.trace.Proposal;

/**
 * Where a search over a space stands.
 *
 * @param index steps of the trace taken so far
 * @param declared the space as it was given
 * @param space where it looks: the same, for a grid with its points
 * @param direction which values are better
 * @param seed the seed of the run; trial t draws from {@code seed.child(t)}
 * @param trials trials proposed or taken note of so far: the number of the next
 * @param queue configs to propose before its own
 * @param pending proposals that nobody has reported on to the end
 * @param tried the different configs tried so far, if the space is finite
 * @param paths the decisions that trials have shown, if the space is discovered
 * @param cursor where it stands in its own order
 * @param failed trials that ended before their time, if the space is discovered: there may be more behind them
 */
public record SearchState(
        int index,
        SearchSpace declared,
        SearchSpace space,
        Direction direction,
        Seed seed,
        long trials,
        List<Queued> queue,
        List<Proposal> pending,
        Tried tried,
        Paths paths,
        Cursor cursor,
        List<Long> failed) {
    public SearchState {
        queue = Waiting.copyOf(queue);
        pending = History.copyOf(pending);
        failed = History.copyOf(failed);
    }

    /** A trial has ended without a value. */
    SearchState failing(long trial) {
        if (!space.isOpen()) {
            return this;
        }
        var more = History.copyOf(failed).append(trial);
        return new SearchState(
                index, declared, space, direction, seed, trials, queue, pending, tried, paths, cursor, more);
    }

    SearchState next() {
        return new SearchState(
                index + 1, declared, space, direction, seed, trials, queue, pending, tried, paths, cursor, failed);
    }

    /** A trial has shown which decisions an objective asks for. */
    SearchState walked(Params path) {
        var more = paths.and(path, space);
        return new SearchState(
                index, declared, space, direction, seed, trials, queue, pending, tried, more, cursor, failed);
    }

    SearchState with(Cursor moved) {
        return moved == cursor
                ? this
                : new SearchState(
                        index, declared, space, direction, seed, trials, queue, pending, tried, paths, moved, failed);
    }

    /** In a wider space, of which nothing counts as tried. */
    SearchState in(SearchSpace wider, SearchSpace seen) {
        return new SearchState(
                index, wider, seen, direction, seed, trials, queue, pending, Tried.uncounted(), paths, cursor, failed);
    }

    private Tried and(Params params) {
        if (!tried.isCounted()) {
            return tried;
        }
        boolean fits = space.contains(params); // by hand it may be a point but for rounding
        return tried.and(fits ? space.normalise(params) : params, fits);
    }

    /** Its next trial tries this. */
    SearchState proposing(Params params) {
        return new SearchState(
                index,
                declared,
                space,
                direction,
                seed,
                trials + 1,
                queue,
                History.copyOf(pending).append(Proposal.full(trials, params)),
                and(params),
                paths,
                cursor,
                failed);
    }

    /** Whose turn it is, of those in the queue. */
    Queued firstQueued() {
        return line().first();
    }

    private Waiting line() {
        return Waiting.copyOf(queue); // which it is
    }

    SearchState withoutFirstQueued() {
        return new SearchState(
                index,
                declared,
                space,
                direction,
                seed,
                trials,
                line().withoutFirst(),
                pending,
                tried,
                paths,
                cursor,
                failed);
    }

    SearchState queueing(Queued last) {
        return new SearchState(
                index,
                declared,
                space,
                direction,
                seed,
                trials,
                line().and(last),
                pending,
                tried,
                paths,
                cursor,
                failed);
    }

    /** The proposal of a trial that is under way; null if it is not. */
    Proposal pending(long trial) {
        for (Proposal proposal : pending) {
            if (proposal.trial() == trial) {
                return proposal;
            }
        }
        return null;
    }

    SearchState without(Proposal ended) {
        List<Proposal> left = pending.size() == 1
                ? History.empty()
                : pending.stream()
                        .filter(proposal -> proposal.trial() != ended.trial())
                        .toList();
        return new SearchState(
                index, declared, space, direction, seed, trials, queue, left, tried, paths, cursor, failed);
    }

    /** A trial tries something else than was proposed for it, or was never proposed here. */
    SearchState trying(long trial, Params params) {
        List<Proposal> now = new ArrayList<>(pending);
        now.removeIf(proposal -> proposal.trial() == trial);
        now.add(Proposal.full(trial, params));
        return new SearchState(
                index,
                declared,
                space,
                direction,
                seed,
                Math.max(trials, trial + 1),
                queue,
                now,
                and(params),
                paths,
                cursor,
                failed);
    }
}
