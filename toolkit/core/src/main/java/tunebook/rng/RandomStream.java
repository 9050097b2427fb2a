package tunebook.rng;

import java.util.random.RandomGenerator;

/** A stream of random numbers, the same on every Java: SplitMix64. Not for several threads at once. */
public final class RandomStream implements RandomGenerator {
    private long state;

    RandomStream(long state) {
        this.state = state;
    }

    @Override
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return Seed.mix(state);
    }
}
