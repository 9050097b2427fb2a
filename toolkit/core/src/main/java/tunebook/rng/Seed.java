package tunebook.rng;

import java.io.Serializable;

/**
 * Chance as an argument: a number from which streams of random numbers and further seeds are made.
 *
 * <p>Nothing in Tunebook draws from a shared generator. What trial 17 draws comes from {@code seed.child(17)}, whatever
 * was drawn before it and on whichever thread, so that equal seeds give equal runs.
 *
 * <p>A child is the parent mixed with the child's number by the finalizer of SplitMix64 (Steele, Lea and Flood, <i>Fast
 * Splittable Pseudorandom Number Generators</i>, OOPSLA 2014), twice, so that neighbouring numbers give unrelated
 * streams.
 *
 * @param value any number
 */
public record Seed(long value) implements Serializable {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /** The seed with this number. */
    public static Seed of(long value) {
        return new Seed(value);
    }

    /** The seed of part {@code i}: a trial, an epoch, a restart. Any number is allowed. */
    public Seed child(long i) {
        return new Seed(mix(mix(value + GOLDEN_GAMMA) ^ (i * GOLDEN_GAMMA + 1)));
    }

    /** The seed of a named part, for example of a parameter. */
    public Seed child(String name) {
        long hash = 0xcbf29ce484222325L; // FNV-1a over the characters: String.hashCode has only 32 bits
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return child(hash);
    }

    /** A new stream of random numbers; every call gives the same numbers from the start. */
    public RandomStream stream() {
        return new RandomStream(value);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
