package tunebook.algorithm;

/**
 * Which states a run keeps; its events and proposals are always kept, and so are the first and the last state.
 *
 * <p>A picture needs events. States are needed to go on from an earlier step, and where states are large (the memory of
 * an optimizer with ten thousand parameters) keeping each one is what fills the heap.
 */
public sealed interface Keep {
    /** Whether the state of the step {@code index} is kept when the run has come to the step {@code newest}. */
    boolean keeps(int index, int newest);

    /** Every state. */
    static Keep all() {
        return new Every(1);
    }

    /** The states of the steps 0, k, 2k, ... */
    static Keep every(int k) {
        return new Every(k);
    }

    /** The states of the last k steps. */
    static Keep last(int k) {
        return new Last(k);
    }

    /** The states of the steps 0, k, 2k, ... */
    record Every(int k) implements Keep {
        public Every {
            requireAtLeastOne("every", k);
        }

        @Override
        public boolean keeps(int index, int newest) {
            return index % k == 0 || index == newest;
        }
    }

    /** The states of the last k steps. */
    record Last(int k) implements Keep {
        public Last {
            requireAtLeastOne("last", k);
        }

        @Override
        public boolean keeps(int index, int newest) {
            return index > newest - k;
        }
    }

    private static void requireAtLeastOne(String name, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("Keep." + name + "(k) needs k of at least 1, but got " + k);
        }
    }
}
