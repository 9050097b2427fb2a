package tunebook.search;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import tunebook.space.Params;
import tunebook.trace.History;

/**
 * The different configs of a finite space that were tried so far, in order: an immutable list that knows at once whether
 * it contains one, and when it is full.
 *
 * <p>As a {@link History}, lists grown from one another share what they hold. They also share one table from config to
 * place; a list believes it only for places before its own end, and where its own element there is that config. A list
 * that finds a place in the table taken by another branch makes a table of its own.
 */
public final class Tried extends AbstractList<Params> implements RandomAccess {
    private static final long UNCOUNTED = -1;

    private final long limit;
    private final long met;
    private final History<Params> configs;
    private final ConcurrentHashMap<Params, Integer> places;

    private Tried(long limit, long met, History<Params> configs, ConcurrentHashMap<Params, Integer> places) {
        this.limit = limit;
        this.met = met;
        this.configs = configs;
        this.places = places;
    }

    /** Nothing tried yet, of so many configs there are, at least 1. */
    static Tried noneOf(long limit) {
        return new Tried(limit, 0, History.empty(), new ConcurrentHashMap<>());
    }

    /** Nothing is kept: the configs are too many to meet one twice. */
    static Tried uncounted() {
        return new Tried(UNCOUNTED, 0, History.empty(), new ConcurrentHashMap<>());
    }

    /** Whether tried configs are kept at all. */
    boolean isCounted() {
        return limit != UNCOUNTED;
    }

    /** Whether every config was tried. */
    boolean isFull() {
        return isCounted() && met >= limit;
    }

    /** Number of configs there are; -1 if they are not counted. */
    long limit() {
        return limit;
    }

    /**
     * This list and one config more; the same list if it holds it, or counts nothing.
     *
     * @param counts whether it is one of those there are: a config put in by hand may lie between the points of a grid
     */
    Tried and(Params config, boolean counts) {
        if (!isCounted() || contains(config)) {
            return this;
        }
        var longer = configs.append(config);
        Integer taken = places.putIfAbsent(config, configs.size());
        var table = taken == null || taken == configs.size() ? places : table(longer);
        return new Tried(limit, counts ? met + 1 : met, longer, table);
    }

    private static ConcurrentHashMap<Params, Integer> table(History<Params> configs) {
        var table = new ConcurrentHashMap<Params, Integer>();
        for (int i = 0; i < configs.size(); i++) {
            table.put(configs.get(i), i);
        }
        return table;
    }

    @Override
    public boolean contains(Object config) {
        Integer place = config instanceof Params params ? places.get(params) : null;
        return place != null && place < configs.size() && configs.get(place).equals(config);
    }

    @Override
    public Params get(int index) {
        return configs.get(index);
    }

    @Override
    public int size() {
        return configs.size();
    }
}
